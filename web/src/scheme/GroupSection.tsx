import { removeBeneficiaryEndpoint } from "@kc/server/api/scheme";
import { useState } from "react";
import { lazyPart } from "../app/lazy-part.tsx";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { dongText } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { Row } from "../ui/Row.tsx";
import { showToast } from "../ui/toast.ts";
import { useDossier } from "./dossier-context.ts";
import type { SchemeView } from "./scheme-tone.ts";

const AddMemberDialog = lazyPart(
  async () => (await import("./AddMemberDialog.tsx")).AddMemberDialog,
);

type Member = SchemeView["beneficiaries"][number];

/** Who benefits: one more makes a group scheme, in which each has its own machines, support and commitments. */
export function GroupSection() {
  const { scheme, reload } = useDossier();
  const [leaving, setLeaving] = useState<Member | null>(null);
  const [isAdding, setAdding] = useState(false);
  const { beneficiaries } = scheme;
  if (scheme.beneficiary.planned) return <PlannedNotice />;
  return (
    <FormSection
      id="nhom"
      title="Đơn vị thụ hưởng"
      intro="Thêm đơn vị thứ hai thì đề án thành đề án nhóm: mỗi đơn vị có máy móc, kinh phí, cam kết và kết quả dự kiến riêng; mức chi tính cho từng đơn vị."
    >
      <ul className="group-members">
        {beneficiaries.map((member) => (
          <li key={member.id} className="group-member">
            <span>
              <strong>{member.name}</strong>
              {member.communeName !== "" && `, ${member.communeName}`}: đề nghị{" "}
              {dongText(member.requestedDong)}
            </span>
            {beneficiaries.length > 1 && (
              <Button
                size="small"
                look="quiet"
                onPress={() => {
                  setLeaving(member);
                }}
              >
                <>
                  Bỏ <span className="visually-hidden">{member.name}</span>
                </>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Row>
        <Button
          size="small"
          icon="plus"
          onPress={() => {
            setAdding(true);
          }}
        >
          Thêm đơn vị thụ hưởng
        </Button>
      </Row>
      {isAdding && (
        <AddMemberDialog
          id={scheme.id}
          version={scheme.version}
          onClose={() => {
            setAdding(false);
          }}
          onDone={reload}
        />
      )}
      {leaving && (
        <RemoveDialog
          scheme={scheme}
          member={leaving}
          onClose={() => {
            setLeaving(null);
          }}
          onDone={reload}
        />
      )}
    </FormSection>
  );
}

/** A group scheme that names its beneficiaries after approval adds nobody to its dossier. */
function PlannedNotice() {
  return (
    <Notice title="Đề án nhóm xác định đơn vị thụ hưởng sau khi phê duyệt.">
      Hồ sơ chỉ nêu số lượng, loại hình đơn vị thụ hưởng, tổng kinh phí. Sau khi được phê duyệt, nêu
      từng đơn vị ở phần “Kế hoạch nhóm” của đề án (Mẫu số 11).
    </Notice>
  );
}

type DialogProps = {
  readonly scheme: SchemeView;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
};

function RemoveDialog({
  scheme,
  member,
  onClose,
  onDone,
}: DialogProps & { readonly member: Member }) {
  const command = useCommand(removeBeneficiaryEndpoint);
  const send = async () => {
    const { id: schemeId, version: expectedVersion } = scheme;
    const outcome = await command.run({ schemeId, expectedVersion, beneficiaryId: member.id });
    if (!outcome.ok) return;
    showToast(`Đã bỏ ${member.name} khỏi đề án.`);
    await onDone();
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={`Bỏ ${member.name}?`}
      verb="Bỏ khỏi đề án"
      look="danger"
      isPending={command.isPending}
      {...refusalOf(command)}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <p>Máy móc, kinh phí và kết quả dự kiến của đơn vị này trong hồ sơ cũng bị bỏ.</p>
    </ConfirmDialog>
  );
}
