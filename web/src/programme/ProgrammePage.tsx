import { findProgrammeEndpoint, type Programme } from "@kc/server/api/programme";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { useView } from "../app/use-view.ts";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { dayText } from "../ui/format.ts";
import { LinkButton } from "../ui/LinkButton.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import type { AskedProgramme, FoundProgramme } from "./asked-programme.ts";
import { ChecksTab } from "./ChecksTab.tsx";
import { ContentsTab } from "./ContentsTab.tsx";
import { LegalTab } from "./LegalTab.tsx";
import "./ProgrammePage.css";
import { TablesTab } from "./TablesTab.tsx";
import { TargetsTab } from "./TargetsTab.tsx";
import { TasksTab } from "./TasksTab.tsx";

const tabs = [
  ["muc-tieu", "Mục tiêu"],
  ["noi-dung", "Nội dung"],
  ["kinh-phi", "Kinh phí, khối lượng"],
  ["kiem-tra", "Kiểm tra tính nhất quán"],
  ["phap-ly", "Căn cứ pháp lý"],
  ["nhiem-vu", "Nhiệm vụ các cơ quan"],
] as const;

/** A programme as its decision says it, with results and findings; the tab and the day "as at" stand in the address. */
export function ProgrammePage() {
  const code = useParam("code");
  const [view, setView] = useView({ tab: "muc-tieu", asOf: "" });
  const asked = { code, ...(view.asOf === "" ? {} : { asOf: view.asOf }) };
  const found = useEndpointQuery(findProgrammeEndpoint, asked, { keepsLast: true });
  return (
    <QueryState query={found} what="chương trình">
      {(data) => (
        <Stack>
          <ProgrammeHead
            data={data}
            asOf={view.asOf}
            onVersion={(asOf) => {
              setView({ asOf });
            }}
          />
          <Tabs
            label="Các phần của chương trình"
            tabs={tabs.map(([name, label]) => ({
              href: hrefOf(code, name, view.asOf),
              label,
              isCurrent: view.tab === name,
            }))}
          />
          <ProgrammeTab tab={view.tab} asked={asked} programme={data.programme} versions={data} />
        </Stack>
      )}
    </QueryState>
  );
}

function hrefOf(code: string, tab: string, asOf: string): string {
  const search = new URLSearchParams();
  if (tab !== "muc-tieu") search.set("tab", tab);
  if (asOf !== "") search.set("asOf", asOf);
  const text = search.toString();
  return `/programmes/${code}${text === "" ? "" : `?${text}`}`;
}

type HeadProps = {
  readonly data: FoundProgramme;
  readonly asOf: string;
  readonly onVersion: (asOf: string) => void;
};

function ProgrammeHead({ data, asOf, onVersion }: HeadProps) {
  const { programme, shown, versions } = data;
  const name = programme.ownName.split(" ").slice(0, 2).join(" ");
  const print = (format: string) =>
    `/api/v1/programmes/${programme.code}/print?format=${format}${asOf === "" ? "" : `&asOf=${asOf}`}`;
  return (
    <PageHeader
      trail={[{ href: "/programmes", label: "Chương trình, kế hoạch giai đoạn" }]}
      title={`${name} ${programme.title}`}
      lead={`Quyết định số ${shown.decisionNumber}, hiệu lực từ ${dayText(shown.inForceFrom)}; ${programme.decision.issuer}.`}
      actions={
        <>
          {versions.length > 1 && (
            <FilterSelect
              label="Phiên bản"
              value={asOf}
              allLabel="Đang có hiệu lực"
              onChange={onVersion}
              choices={versions.map(({ version, decisionNumber, inForceFrom }) => ({
                value: inForceFrom,
                label: `${String(version)}: ${decisionNumber}, từ ${dayText(inForceFrom)}`,
              }))}
            />
          )}
          <LinkButton href={print("docx")} icon="download" download>
            Word
          </LinkButton>
          <LinkButton href={print("pdf")} icon="print" download>
            PDF
          </LinkButton>
        </>
      }
    />
  );
}

type TabProps = {
  readonly tab: string;
  readonly asked: AskedProgramme;
  readonly programme: Programme;
  readonly versions: FoundProgramme;
};

function ProgrammeTab({ tab, asked, programme, versions }: TabProps) {
  switch (tab) {
    case "noi-dung":
      return <ContentsTab programme={programme} />;
    case "kinh-phi":
      return <TablesTab asked={asked} programme={programme} />;
    case "kiem-tra":
      return <ChecksTab asked={asked} />;
    case "phap-ly":
      return <LegalTab programme={programme} versions={versions.versions} />;
    case "nhiem-vu":
      return <TasksTab programme={programme} />;
    default:
      return <TargetsTab asked={asked} programme={programme} />;
  }
}
