import { removeBeneficiaryEndpoint } from "@kc/server/api/scheme";
import { useState } from "react";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Money } from "../ui/Money.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Row } from "../ui/Row.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { showToast } from "../ui/toast.ts";
import type { GroupPlan, PlanMember } from "./group-plan-types.ts";

type GroupPlanMembersProps = { readonly schemeId: string; readonly plan: GroupPlan };

const standings = {
  candidate: { label: "Chưa trình duyệt", tone: "due" },
  submitted: { label: "Đang trình Sở duyệt", tone: "due" },
  named: { label: "Đã phê duyệt", tone: "done" },
  signed: { label: "Đã ký hợp đồng", tone: "done" },
} as const;

/** Each beneficiary with its machines, cost and support, and what stops it; one not yet approved is written or taken out. */
export function GroupPlanMembers({ schemeId, plan }: GroupPlanMembersProps) {
  const [leaving, setLeaving] = useState<PlanMember | null>(null);
  return (
    <>
      <DataSheet
        caption="Đơn vị thụ hưởng trong kế hoạch"
        captionHidden
        heads={["Đơn vị thụ hưởng", "Nội dung hỗ trợ", "Tổng kinh phí", "Hỗ trợ", "Tình trạng"]}
        numbers={[2, 3]}
        rows={plan.members.map((member) => ({
          key: member.beneficiaryId,
          cells: [
            <span key="who">
              <TextLink href={`/schemes/${schemeId}?beneficiary=${member.beneficiaryId}`}>
                {member.name}
              </TextLink>{" "}
              <span className="sheet-note">{member.place}</span>
            </span>,
            member.content === "" ? "chưa có máy móc" : member.content,
            <Money key="cost" dong={member.costDong} />,
            <Money key="support" dong={member.supportDong} />,
            <MemberState
              key="state"
              schemeId={schemeId}
              member={member}
              isSubmitted={plan.versions.some(({ state }) => state === "submitted")}
              mayWrite={plan.mayWrite}
              onLeave={setLeaving}
            />,
          ],
        }))}
      />
      {leaving && (
        <RemoveDialog
          schemeId={schemeId}
          version={plan.schemeVersion}
          member={leaving}
          onClose={() => {
            setLeaving(null);
          }}
        />
      )}
    </>
  );
}

type MemberStateProps = {
  readonly schemeId: string;
  readonly member: PlanMember;
  /** A version of the plan waits for Sở. */
  readonly isSubmitted: boolean;
  readonly mayWrite: boolean;
  readonly onLeave: (member: PlanMember) => void;
};

function MemberState({ schemeId, member, isSubmitted, mayWrite, onLeave }: MemberStateProps) {
  const { standing, fault, beneficiaryId } = member;
  const { label, tone } =
    standings[standing === "candidate" && isSubmitted ? "submitted" : standing];
  return (
    <>
      <StatusBadge tone={tone}>{label}</StatusBadge>
      {standing === "candidate" && <p>{fault === null ? "Đủ điều kiện." : "Chưa đủ điều kiện."}</p>}
      {standing === "candidate" && mayWrite && (
        <Row>
          <LinkButton
            size="small"
            href={`/schemes/${schemeId}/dossier?beneficiary=${beneficiaryId}`}
          >
            <>
              Soạn hồ sơ <span className="visually-hidden">{member.name}</span>
            </>
          </LinkButton>
          <Button
            size="small"
            look="quiet"
            onPress={() => {
              onLeave(member);
            }}
          >
            <>
              Bỏ <span className="visually-hidden">{member.name}</span>
            </>
          </Button>
        </Row>
      )}
    </>
  );
}

/** What stops a beneficiary, and what is to be looked at before it is approved. */
export function GroupPlanNotes({ plan }: { readonly plan: GroupPlan }) {
  return plan.members.flatMap(({ beneficiaryId, name, fault, fundedTwice, mustAcknowledge }) => {
    const notes = [...(fault === null ? [] : [fault]), ...fundedTwice, ...mustAcknowledge];
    if (notes.length === 0) return [];
    return [
      <Notice key={beneficiaryId} tone={fault === null ? "info" : "due"} title={`${name}.`}>
        <ul>
          {notes.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Notice>,
    ];
  });
}

type RemoveDialogProps = {
  readonly schemeId: string;
  readonly version: number;
  readonly member: PlanMember;
  readonly onClose: () => void;
};

function RemoveDialog({ schemeId, version, member, onClose }: RemoveDialogProps) {
  const command = useCommand(removeBeneficiaryEndpoint);
  const send = async () => {
    const { beneficiaryId } = member;
    const outcome = await command.run({ schemeId, expectedVersion: version, beneficiaryId });
    if (!outcome.ok) return;
    showToast(`Đã bỏ ${member.name} khỏi kế hoạch.`);
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={`Bỏ ${member.name}?`}
      verb="Bỏ khỏi kế hoạch"
      look="danger"
      isPending={command.isPending}
      {...refusalOf(command)}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <p>Máy móc, kinh phí và kết quả dự kiến đã nhập của đơn vị này cũng bị bỏ.</p>
    </ConfirmDialog>
  );
}
