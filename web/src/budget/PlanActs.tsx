import { lazyPart } from "../app/lazy-part.tsx";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Stack } from "../ui/Stack.tsx";
import { PlanConfirm } from "./PlanConfirm.tsx";
import type { PlanPageData } from "./plan-types.ts";

const AdjustDialog = lazyPart(async () => (await import("./AdjustDialog.tsx")).AdjustDialog);
const AgencyAnswerDialog = lazyPart(
  async () => (await import("./AgencyAnswerDialog.tsx")).AgencyAnswerDialog,
);
const DecideDialog = lazyPart(async () => (await import("./DecideDialog.tsx")).DecideDialog);
const MinistryDecisionDialog = lazyPart(
  async () => (await import("./MinistryDecisionDialog.tsx")).MinistryDecisionDialog,
);
const OpinionDialog = lazyPart(async () => (await import("./OpinionDialog.tsx")).OpinionDialog);
const ReturnByAgencyDialog = lazyPart(
  async () => (await import("./ReturnByAgencyDialog.tsx")).ReturnByAgencyDialog,
);
const SendBackDialog = lazyPart(async () => (await import("./SendBackDialog.tsx")).SendBackDialog);
const SendToAgencyDialog = lazyPart(
  async () => (await import("./SendToAgencyDialog.tsx")).SendToAgencyDialog,
);

type PlanAct = PlanPageData["acts"][number];

/** Acts that lead back: never the main one. The Cục's answer comes before the Minister's decision. */
const waysBack: readonly string[] = ["send_back", "return_by_agency"];

/** What can be done with the plan now; what waits for somebody else says for whom. */
export function PlanActs({ data }: { readonly data: PlanPageData }) {
  const [asked, setAsked] = useState<PlanAct | null>(null);
  const close = () => {
    setAsked(null);
  };
  const open = data.acts.filter(({ isOpen }) => isOpen);
  const main =
    open.find(({ act }) => act === "record_agency_answer") ??
    open.findLast(({ act }) => !waysBack.includes(act));
  const closed = data.acts.filter(({ isOpen }) => !isOpen);
  if (data.acts.length === 0) return null;
  return (
    <Card title="Việc làm được" tone={open.length > 0 ? "action" : "plain"}>
      <Stack gap="tight">
        {open.map((act) => (
          <Button
            key={act.act}
            look={act === main ? "main" : "plain"}
            wide
            onPress={() => {
              setAsked(act);
            }}
          >
            {act.mode === "by_document" ? byDocumentLabel(act) : act.label}
          </Button>
        ))}
        {closed.map((act) => (
          <p key={act.act} className="small soft">
            {act.why}
          </p>
        ))}
      </Stack>
      {asked && <ActDialog act={asked} data={data} onClose={close} />}
    </Card>
  );
}

/** The words of a button that records what another body did. */
function byDocumentLabel({ act, label }: PlanAct): string {
  const words: Readonly<Record<string, string>> = {
    give_opinion: "Ghi nhận văn bản ý kiến của Sở Tài chính",
    approve: "Ghi nhận quyết định phê duyệt",
    send_back: "Ghi nhận việc trả lại",
    adjust: "Ghi nhận quyết định điều chỉnh",
  };
  return words[act] ?? label;
}

/** Whether the person does it, or enters what another body did. */
function modeOf({ mode }: PlanAct): "in_system" | "by_document" {
  return mode ?? "in_system";
}

type ActDialogProps = {
  readonly act: PlanAct;
  readonly data: PlanPageData;
  readonly onClose: () => void;
};

function ActDialog({ act, data, onClose }: ActDialogProps) {
  switch (act.act) {
    case "give_opinion":
      return <OpinionDialog data={data} mode={modeOf(act)} onClose={onClose} />;
    case "approve":
      return <DecideDialog data={data} mode={modeOf(act)} onClose={onClose} />;
    case "adjust":
      return <AdjustDialog data={data} mode={modeOf(act)} onClose={onClose} />;
    case "send_to_agency":
      return <SendToAgencyDialog data={data} onClose={onClose} />;
    case "return_by_agency":
      return <ReturnByAgencyDialog data={data} onClose={onClose} />;
    case "record_agency_answer":
      return <AgencyAnswerDialog data={data} onClose={onClose} />;
    case "record_ministry_decision":
      return <MinistryDecisionDialog data={data} onClose={onClose} />;
    case "send_back":
      return act.mode === "by_document" ? (
        <SendBackDialog data={data} onClose={onClose} />
      ) : (
        <PlanConfirm action="send_back" data={data} onClose={onClose} />
      );
    case "ask_opinion":
    case "submit_for_approval":
      return <PlanConfirm action={act.act} data={data} onClose={onClose} />;
    default:
      return null;
  }
}
