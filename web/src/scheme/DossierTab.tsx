import { schemeContents } from "@kc/core/scheme";
import { keysOf } from "@kc/core/kernel";
import { Card } from "../ui/Card.tsx";
import { Icon } from "../ui/Icon.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Stack } from "../ui/Stack.tsx";
import { EstimateSheet } from "./EstimateSheet.tsx";
import { MachinesSheet } from "./MachinesSheet.tsx";
import { OutcomesSheet } from "./OutcomesSheet.tsx";
import { PapersList } from "./PapersList.tsx";
import { proseOf } from "./prose.ts";
import type { SchemeTabProps } from "./scheme-tabs.ts";
import type { SchemeView } from "./scheme-tone.ts";

/** The dossier to be read: the eight contents, machines with quotations, the estimate, the papers. */
export function DossierTab({ scheme }: SchemeTabProps) {
  const { dossier } = scheme;
  return (
    <Stack>
      <MissingNotice scheme={scheme} />
      <Card title="Thuyết minh đề án" aside={<EditLink scheme={scheme} />}>
        <div className="scheme-prose">
          {keysOf(schemeContents).flatMap((content) =>
            proseOf(content, dossier.narrative).map(({ field, label, text }) => (
              <div key={field}>
                <h3>{label}</h3>
                <p>{text === "" ? <span className="faint">chưa có</span> : text}</p>
              </div>
            )),
          )}
        </div>
      </Card>
      <Card title="Máy móc, thiết bị và báo giá" flush>
        <MachinesSheet machines={dossier.machines} />
      </Card>
      <Card title="Dự toán kinh phí (Mẫu số 1)" flush>
        <EstimateSheet dossier={dossier} />
      </Card>
      <Card title="Kết quả dự kiến" flush>
        <OutcomesSheet outcomes={dossier.outcomes} />
      </Card>
      <Card title="Cam kết của đơn vị thụ hưởng">
        <Commitments beneficiary={scheme.beneficiary} />
      </Card>
      <Card title="Tài liệu kèm theo">
        <PapersList papers={dossier.papers} />
      </Card>
    </Stack>
  );
}

function EditLink({ scheme }: SchemeTabProps) {
  if (!scheme.canEditDossier) return null;
  return (
    <LinkButton href={`/schemes/${scheme.id}/dossier`} size="small" look="main">
      Soạn hồ sơ
    </LinkButton>
  );
}

function MissingNotice({ scheme }: SchemeTabProps) {
  const { missing } = scheme;
  if (missing.length === 0) return null;
  return (
    <Notice tone="due" title={`Hồ sơ còn thiếu ${String(missing.length)} mục:`}>
      {missing.map(({ label }) => label).join("; ")}.
    </Notice>
  );
}

function Commitments({ beneficiary }: { readonly beneficiary: SchemeView["beneficiary"] }) {
  const commitments = [
    ["Bảo đảm phần vốn còn lại của đề án", beneficiary.commitsRestOfCapital],
    ["Chưa được ngân sách nhà nước hỗ trợ cùng nội dung chi", beneficiary.commitsNoOtherMoney],
  ] as const;
  return (
    <ul className="check-list">
      {commitments.map(([text, isGiven]) => (
        <li key={text}>
          <span className={isGiven ? "is-good" : "is-due"}>
            <Icon
              name={isGiven ? "done" : "still"}
              size={18}
              label={isGiven ? "Đã cam kết:" : "Chưa cam kết:"}
            />
          </span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
