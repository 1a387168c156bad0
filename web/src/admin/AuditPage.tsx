import { sendLogPackageEndpoint } from "@kc/server/api/audit";
import { endpointHref } from "../app/api.ts";
import { useView } from "../app/use-view.ts";
import { LinkButton } from "../ui/LinkButton.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { ChainCheck } from "./ChainCheck.tsx";
import { EntriesTable } from "./EntriesTable.tsx";
import { RefusedTable } from "./RefusedTable.tsx";

/** The log of a province: who did what, as what, when; what was refused; and whether the chain is whole. */
export function AuditPage() {
  const [view] = useView({ tab: "" });
  const isRefused = view.tab === "refused";
  return (
    <Stack>
      <PageHeader
        title="Nhật ký"
        lead="Mỗi thao tác là một mắt xích mang mã của mắt xích trước: sửa hay xóa một dòng là lộ ra."
        actions={
          <LinkButton href={endpointHref(sendLogPackageEndpoint, {})} icon="download" download>
            Gói cho thanh tra
          </LinkButton>
        }
      />
      <ChainCheck />
      <Tabs
        label="Các phần của nhật ký"
        tabs={[
          { href: "/audit", label: "Thao tác", isCurrent: !isRefused },
          { href: "/audit?tab=refused", label: "Bị từ chối", isCurrent: isRefused },
        ]}
      />
      {isRefused ? <RefusedTable /> : <EntriesTable />}
    </Stack>
  );
}
