import { checkChainEndpoint } from "@kc/server/api/audit";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Button } from "../ui/Button.tsx";
import { Instant } from "../ui/Instant.tsx";
import { Notice } from "../ui/Notice.tsx";
import "./EntryDialog.css";

/** Recomputes every link of the chain, and names the first that does not fit. */
export function ChainCheck() {
  const chain = useEndpointQuery(checkChainEndpoint, {});
  return (
    <QueryState query={chain} what="kết quả kiểm tra chuỗi nhật ký">
      {({ ok, links, headHash, fault, checkedAt }) => (
        <Notice
          tone={ok ? "done" : "late"}
          title={
            ok ? `Chuỗi nhật ký khớp: ${String(links)} mắt xích.` : "Chuỗi nhật ký không khớp."
          }
        >
          <p>
            {fault
              ? `Mắt xích đầu tiên sai là số ${String(fault.seq)}: ${fault.message}`
              : "Mã cuối "}
            {headHash !== null && <code className="entry__hash">{headHash}</code>}
            {" · "}kiểm tra lúc <Instant at={checkedAt} />
          </p>
          <Button
            size="small"
            look="quiet"
            isPending={chain.isFetching}
            onPress={() => void chain.refetch()}
          >
            Kiểm tra lại
          </Button>
        </Notice>
      )}
    </QueryState>
  );
}
