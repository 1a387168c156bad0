import { lazyPart } from "../app/lazy-part.tsx";
import { useState } from "react";
import { lowerFirst } from "../budget/lower-first.ts";
import { AttachmentList } from "../document/AttachmentList.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { type Description, DescriptionList } from "../ui/DescriptionList.tsx";
import { dayText } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge, type Tone } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { Amendment } from "./amendment-types.ts";
import { FieldChanges } from "./FieldChanges.tsx";

const AnnexDialog = lazyPart(async () => (await import("./AnnexDialog.tsx")).AnnexDialog);
const DecideAmendmentDialog = lazyPart(
  async () => (await import("./DecideAmendmentDialog.tsx")).DecideAmendmentDialog,
);
const VerifyAmendmentDialog = lazyPart(
  async () => (await import("./VerifyAmendmentDialog.tsx")).VerifyAmendmentDialog,
);
const WithdrawAmendmentDialog = lazyPart(
  async () => (await import("./WithdrawAmendmentDialog.tsx")).WithdrawAmendmentDialog,
);

const tones: Readonly<Record<Amendment["status"], Tone>> = {
  requested: "due",
  verified: "moving",
  approved: "done",
  refused: "refused",
  withdrawn: "still",
};

type Act = "verify" | "approve" | "refuse" | "withdraw" | "annex";

/** One change: what it alters, who asked, who decides by which article, and what can be done with it now. */
export function AmendmentCard({ amendment }: { readonly amendment: Amendment }) {
  const [act, setAct] = useState<Act | null>(null);
  const close = () => {
    setAct(null);
  };
  return (
    <Card
      title={titleOf(amendment)}
      tone={amendment.isOpen ? "due" : "plain"}
      aside={<StatusBadge tone={tones[amendment.status]}>{amendment.statusLabel}</StatusBadge>}
    >
      <Stack>
        <FieldChanges fields={amendment.fields} />
        <DescriptionList columns={2} items={factsOf(amendment)} />
        {amendment.needsAnnex && amendment.annex === null && (
          <Notice tone="due" title="Chờ ký phụ lục hợp đồng.">
            Nội dung đã được chấp thuận, Trung tâm ký phụ lục với đơn vị thụ hưởng.
          </Notice>
        )}
        <Acts amendment={amendment} onChoose={setAct} />
        {(amendment.isOpen || amendment.decided?.isByDocument === true) && (
          <AttachmentList subjectKind="amendment" subjectId={amendment.id} isPart />
        )}
      </Stack>
      {act === "verify" && <VerifyAmendmentDialog amendment={amendment} onClose={close} />}
      {(act === "approve" || act === "refuse") && (
        <DecideAmendmentDialog amendment={amendment} verdict={act} onClose={close} />
      )}
      {act === "withdraw" && <WithdrawAmendmentDialog amendment={amendment} onClose={close} />}
      {act === "annex" && <AnnexDialog amendment={amendment} onClose={close} />}
    </Card>
  );
}

function titleOf({ ordinal, kindLabel, beneficiaryName }: Amendment): string {
  const whose = beneficiaryName === null ? "" : ` – ${beneficiaryName}`;
  return `Lần ${String(ordinal)}: ${lowerFirst(kindLabel)}${whose}`;
}

function factsOf(amendment: Amendment): readonly Description[] {
  const { requested, verified, decided, annex } = amendment;
  const basis = amendment.approverBasis;
  return [
    { term: "Lý do", value: amendment.reason, wide: true },
    {
      term: "Đề nghị",
      value: `${amendment.askedByLabel}, ngày ${dayText(requested.on)}; ${requested.name} lập${
        amendment.requestPaper === null ? "" : `; văn bản ${amendment.requestPaper}`
      }`,
    },
    {
      term: "Cấp quyết định",
      value: `${amendment.approverLabel} (${basis}${
        amendment.isApproverSure ? "" : ", áp dụng tương tự, cần xác nhận"
      })`,
    },
    ...(verified === null
      ? []
      : [
          {
            term: "Sở xác minh",
            value: `${verified.name}, ngày ${dayText(verified.on)}: ${verified.finding}`,
          },
        ]),
    ...(decided === null ? [] : [{ term: "Quyết định", value: <Decided decided={decided} /> }]),
    ...(annex === null
      ? []
      : [{ term: "Phụ lục hợp đồng", value: `số ${annex.number}, ${dayText(annex.signedOn)}` }]),
  ];
}

type DecidedProps = { readonly decided: NonNullable<Amendment["decided"]> };

function Decided({ decided }: DecidedProps) {
  const { name, on, paper, documentId, reason, isByDocument } = decided;
  return (
    <>
      {name}
      {isByDocument ? " cập nhật theo văn bản" : ""}, ngày {dayText(on)}
      {paper !== null && documentId !== null && (
        <>
          ; <TextLink href={`/documents/${documentId}`}>văn bản {paper}</TextLink>
        </>
      )}
      {reason !== "" && `: ${reason}`}
    </>
  );
}

type ActsProps = { readonly amendment: Amendment; readonly onChoose: (act: Act) => void };

function Acts({ amendment, onChoose }: ActsProps) {
  const { mayVerify, mayDecide, decideBlockedBecause, mayWithdraw, maySignAnnex } = amendment;
  const decideWord = mayDecide === "by_document" ? "Ghi nhận văn bản: " : "";
  const button = (act: Act, label: string, look: "main" | "plain", blockedBecause?: string) => (
    <Button
      key={act}
      look={look}
      blockedBecause={blockedBecause}
      onPress={() => {
        onChoose(act);
      }}
    >
      {label}
    </Button>
  );
  const main = mayDecide === "in_system" ? "main" : "plain";
  const buttons = [
    ...(mayVerify ? [button("verify", "Xác minh thực tế", mayDecide ? "plain" : "main")] : []),
    ...(mayDecide
      ? [
          button("approve", `${decideWord}Chấp thuận`, main, decideBlockedBecause ?? undefined),
          button("refuse", `${decideWord}Không chấp thuận`, "plain"),
        ]
      : []),
    ...(maySignAnnex ? [button("annex", "Ký phụ lục hợp đồng", "main")] : []),
    ...(mayWithdraw ? [button("withdraw", "Rút đề nghị", "plain")] : []),
  ];
  return buttons.length === 0 ? null : <Row>{buttons}</Row>;
}
