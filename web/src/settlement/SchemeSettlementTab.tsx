import { lazyPart } from "../app/lazy-part.tsx";
import { findSchemeSettlementEndpoint } from "@kc/server/api/settlement";
import { useState } from "react";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { StepPapers } from "../document/StepPapers.tsx";
import { useBeneficiary } from "../scheme/use-beneficiary.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Stack } from "../ui/Stack.tsx";
import { ClosingCard, type ClosingAct } from "./ClosingCard.tsx";
import { SettlementRecord } from "./SettlementRecord.tsx";
import type { SchemeSettlement } from "./voucher-values.ts";

const VouchersForm = lazyPart(async () => (await import("./VouchersForm.tsx")).VouchersForm);

const AgencySettlementDialog = lazyPart(
  async () => (await import("./AgencySettlementDialog.tsx")).AgencySettlementDialog,
);
const ApproveDialog = lazyPart(async () => (await import("./ApproveDialog.tsx")).ApproveDialog);
const LiquidateDialog = lazyPart(
  async () => (await import("./LiquidateDialog.tsx")).LiquidateDialog,
);

type SchemeSettlementTabProps = { readonly scheme: { readonly id: string } };

/** The end of a scheme's money: liquidation, the list of vouchers, the settlement and its approval. */
export function SchemeSettlementTab({ scheme: { id: schemeId } }: SchemeSettlementTabProps) {
  const closing = useEndpointQuery(findSchemeSettlementEndpoint, {
    schemeId,
    ...useBeneficiary(),
  });
  return (
    <QueryState query={closing} what="thanh lý, quyết toán của đề án">
      {(found) => <Closing schemeId={schemeId} closing={found} />}
    </QueryState>
  );
}

type ClosingProps = { readonly schemeId: string; readonly closing: SchemeSettlement };

function Closing({ schemeId, closing }: ClosingProps) {
  const [opened, setOpened] = useState<ClosingAct | null>(null);
  const close = () => {
    setOpened(null);
  };
  const { settlement, lastAcceptedOn, outstanding } = closing;
  const isPreparing = opened === "prepare" && closing.mayPrepare;
  if (lastAcceptedOn === null) {
    return (
      <EmptyState title="Chưa đến bước thanh lý, quyết toán">
        Sau khi nghiệm thu và thanh toán đủ, hợp đồng được thanh lý rồi lập quyết toán trên chứng từ
        của toàn bộ chi phí.
      </EmptyState>
    );
  }
  return (
    <Stack>
      <ClosingCard closing={closing} isPreparing={isPreparing} onAct={setOpened} />
      {isPreparing && <VouchersForm schemeId={schemeId} settlement={settlement} onClose={close} />}
      {settlement && !isPreparing && (
        <SettlementRecord settlement={settlement} toReturnDong={outstanding?.toReturnDong ?? 0} />
      )}
      {!isPreparing && <StepPapers schemeId={schemeId} stage="settlement" />}
      {opened === "liquidate" && (
        <LiquidateDialog schemeId={schemeId} closing={closing} onClose={close} />
      )}
      {opened === "agency" && settlement && (
        <AgencySettlementDialog schemeId={schemeId} settlement={settlement} onClose={close} />
      )}
      {opened === "approve" && settlement && (
        <ApproveDialog schemeId={schemeId} settlement={settlement} onClose={close} />
      )}
    </Stack>
  );
}
