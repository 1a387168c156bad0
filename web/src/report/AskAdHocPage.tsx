import type { EndpointOutput } from "@kc/server/api/platform";
import { askAdHocEndpoint, listAdHocChoicesEndpoint } from "@kc/server/api/report";
import { useRouter } from "@tanstack/react-router";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { DraftNotice } from "../app/form/DraftNotice.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useDraft } from "../app/draft/use-draft.ts";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { appHref } from "../ui/app-href.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import "./report.css";
import { AskedBodies } from "./AskedBodies.tsx";
import { AskedFigures } from "./AskedFigures.tsx";
import { AskedSubject } from "./AskedSubject.tsx";
import { type AskValues, chosenOf } from "./ask-values.ts";

export type AdHocChoices = EndpointOutput<typeof listAdHocChoicesEndpoint>;

/** Asks some bodies for named figures by a day, with the reason and the paper that asks. */
export function AskAdHocPage() {
  const choices = useEndpointQuery(listAdHocChoicesEndpoint, {});
  return (
    <>
      <PageHeader
        title="Yêu cầu báo cáo đột xuất"
        trail={[{ href: "/reports", label: "Báo cáo" }]}
        lead="Từng đơn vị được chọn nhận biểu chỉ có các số liệu dưới đây, với hạn gửi và lý do."
      />
      <QueryState query={choices} what="chỉ tiêu và đơn vị">
        {(found) => <AskForm choices={found} />}
      </QueryState>
    </>
  );
}

function AskForm({ choices }: { readonly choices: AdHocChoices }) {
  const router = useRouter();
  const today = useToday();
  const draft = useDraft("report.ask");
  const form = useCommandForm<typeof askAdHocEndpoint, AskValues>({
    endpoint: askAdHocEndpoint,
    draft,
    defaults: {
      subject: "",
      reason: "",
      askedBy: "",
      paperNumber: "",
      paperOn: null,
      startsOn: today === null ? null : `${today.slice(0, 4)}-01-01`,
      endsOn: today,
      dueOn: null,
      indicators: Object.fromEntries(choices.indicators.map(({ code }) => [code, false])),
      figures: [],
      bodies: Object.fromEntries(choices.bodies.map(({ id }) => [id, false])),
    },
    toInput: (values) => ({
      subject: values.subject,
      reason: values.reason,
      askedBy: values.askedBy,
      paper:
        values.paperNumber.trim() === ""
          ? null
          : { number: values.paperNumber, issuedOn: values.paperOn ?? "" },
      startsOn: values.startsOn ?? "",
      endsOn: values.endsOn ?? "",
      dueOn: values.dueOn ?? "",
      indicators: chosenOf(values.indicators),
      figures: values.figures.map(({ measure, ...figure }) => ({
        ...figure,
        measure: measure === "" ? "count" : measure,
      })),
      bodies: chosenOf(values.bodies),
    }),
    onDone: ({ id, reports }) => {
      showToast(`Đã yêu cầu ${String(reports)} đơn vị báo cáo.`);
      router.history.push(appHref(`/report-periods/${id}`));
    },
  });
  return (
    <CommandForm form={form} verb="Gửi yêu cầu báo cáo" saved={draft.status}>
      <DraftNotice
        draft={draft}
        onRestore={(content) => {
          form.form.reset(content as AskValues, { keepDefaultValues: true });
        }}
      />
      <AskedSubject control={form.control} />
      <AskedFigures control={form.control} choices={choices} />
      <AskedBodies form={form} choices={choices} />
    </CommandForm>
  );
}
