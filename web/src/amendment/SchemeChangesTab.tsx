import { lazyPart } from "../app/lazy-part.tsx";
import { findSchemeAmendmentsEndpoint } from "@kc/server/api/amendment";
import { useState } from "react";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { StepPapers } from "../document/StepPapers.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Stack } from "../ui/Stack.tsx";
import type { SchemeAmendments } from "./amendment-types.ts";
import { AmendmentCard } from "./AmendmentCard.tsx";

const RequestAmendmentDialog = lazyPart(
  async () => (await import("./RequestAmendmentDialog.tsx")).RequestAmendmentDialog,
);

type SchemeChangesTabProps = { readonly scheme: { readonly id: string } };

/** The changes asked for an approved scheme, each before and after, and the next one to ask for. */
export function SchemeChangesTab({ scheme }: SchemeChangesTabProps) {
  const query = useEndpointQuery(findSchemeAmendmentsEndpoint, { schemeId: scheme.id });
  return (
    <QueryState query={query} what="các lần điều chỉnh">
      {(found) => <Changes schemeId={scheme.id} found={found} />}
    </QueryState>
  );
}

type ChangesProps = { readonly schemeId: string; readonly found: SchemeAmendments };

function Changes({ schemeId, found }: ChangesProps) {
  const [isAsking, setAsking] = useState(false);
  const { rows, mayRequest, blockedBecause } = found;
  return (
    <Stack>
      {mayRequest && (
        <Card title="Điều chỉnh, bổ sung đề án">
          <p className="soft">
            Thay đổi máy móc, kinh phí, đơn vị thụ hưởng, địa điểm, thời gian, đơn vị thực hiện sau
            khi đề án được phê duyệt phải được cấp có thẩm quyền chấp thuận (Thông tư số
            36/2013/TT-BCT, Điều 11).
          </p>
          <Button
            icon="plus"
            look={blockedBecause === null ? "main" : "plain"}
            blockedBecause={blockedBecause ?? undefined}
            onPress={() => {
              setAsking(true);
            }}
          >
            Đề nghị điều chỉnh, bổ sung
          </Button>
        </Card>
      )}
      {rows.length === 0 && (
        <EmptyState title="Chưa có lần điều chỉnh nào">
          {blockedBecause ?? "Đề án đang thực hiện đúng nội dung được phê duyệt."}
        </EmptyState>
      )}
      {rows.map((amendment) => (
        <AmendmentCard key={amendment.id} amendment={amendment} />
      ))}
      {rows.length > 0 && <StepPapers schemeId={schemeId} stage="change" />}
      {isAsking && (
        <RequestAmendmentDialog
          schemeId={schemeId}
          found={found}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </Stack>
  );
}
