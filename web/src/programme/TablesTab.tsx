import { findProgrammeReconciliationEndpoint, type Programme } from "@kc/server/api/programme";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Card } from "../ui/Card.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Stack } from "../ui/Stack.tsx";
import { BudgetTable } from "./BudgetTable.tsx";
import { Passages } from "./Passages.tsx";
import type { AskedProgramme } from "./asked-programme.ts";
import { QuantityTable } from "./QuantityTable.tsx";
import { StatedTotals } from "./StatedTotals.tsx";
import type { Sum } from "./sum-mark.ts";

type TablesTabProps = { readonly asked: AskedProgramme; readonly programme: Programme };

/** The two tables exactly as printed, every sum worked out again beside them. */
export function TablesTab({ asked, programme }: TablesTabProps) {
  const reconciliation = useEndpointQuery(findProgrammeReconciliationEndpoint, asked);
  return (
    <Stack>
      <QueryState query={reconciliation} what="kết quả cộng lại">
        {({ sums }) => <Tables programme={programme} sums={sums} />}
      </QueryState>
      {programme.funding.length > 0 && (
        <Card title="Kinh phí theo lời văn">
          <Passages passages={programme.funding} />
        </Card>
      )}
    </Stack>
  );
}

type TablesProps = { readonly programme: Programme; readonly sums: readonly Sum[] };

function Tables({ programme, sums }: TablesProps) {
  const { budgetTable, quantityTable } = programme;
  if (budgetTable === null && quantityTable === null) {
    return (
      <EmptyState title="Quyết định không kèm biểu kinh phí và khối lượng theo năm">
        Khối lượng nêu trong lời văn ở phần Nội dung; việc thiếu biểu được nêu ở phần Kiểm tra tính
        nhất quán.
      </EmptyState>
    );
  }
  const different = sums.filter(({ equal }) => !equal);
  return (
    <Stack>
      <Notice tone={different.length === 0 ? "done" : "due"}>
        {different.length === 0
          ? `Đã cộng lại ${String(sums.length)} số của hai phụ lục và lời văn: khớp tất cả.`
          : `Đã cộng lại ${String(sums.length)} số: ${String(different.length)} số không khớp, đánh dấu ✕ trong bảng.`}
      </Notice>
      {budgetTable !== null && <BudgetTable table={budgetTable} sums={sums} />}
      <StatedTotals sums={sums} />
      {quantityTable !== null && <QuantityTable table={quantityTable} sums={sums} />}
    </Stack>
  );
}
