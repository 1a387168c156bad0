import { checkChainEndpoint } from "@kc/server/api/audit";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Card } from "../ui/Card.tsx";
import { Instant } from "../ui/Instant.tsx";
import { Notice } from "../ui/Notice.tsx";
import { TextLink } from "../ui/TextLink.tsx";

/** Whether the log is whole, checked as the page opens, and the way into it. */
export function AuditorCard() {
  const chain = useEndpointQuery(checkChainEndpoint, {});
  return (
    <Card title="Chuỗi nhật ký" aside={<TextLink href="/audit">Mở nhật ký</TextLink>}>
      <QueryState query={chain} what="kết quả kiểm tra chuỗi nhật ký">
        {({ ok, links, fault, checkedAt }) => (
          <Notice tone={ok ? "done" : "late"} title={ok ? "Khớp toàn bộ." : "Có mắt xích sai."}>
            {ok
              ? `${String(links)} mắt xích đã được tính lại.`
              : `Số ${String(fault?.seq ?? 0)}: ${fault?.message ?? ""}`}{" "}
            Kiểm tra lúc <Instant at={checkedAt} />.
          </Notice>
        )}
      </QueryState>
    </Card>
  );
}
