import { findSchemeEndpoint } from "@kc/server/api/scheme";
import { NormCard } from "../norm/NormCard.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { Card } from "../ui/Card.tsx";
import { Columns } from "../ui/Columns.tsx";
import { Notice } from "../ui/Notice.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { AppraisalForm } from "./AppraisalForm.tsx";
import type { SchemeView } from "./scheme-tone.ts";
import { WarningList, warningsBeside } from "./WarningList.tsx";
import "./scheme.css";

/** The appraisal sheet of a scheme, with what helps to judge beside it. */
export function AppraisalPage() {
  const schemeId = useParam("schemeId");
  const scheme = useEndpointQuery(findSchemeEndpoint, { schemeId });
  return (
    <QueryState query={scheme} what="đề án">
      {(found) => (
        <>
          <PageHeader
            title="Phiếu thẩm định cấp cơ sở"
            trail={[
              { href: "/schemes", label: "Đề án, nhiệm vụ" },
              { href: `/schemes/${schemeId}`, label: found.code },
            ]}
            lead={`${found.name} · ${found.beneficiary.name}, ${found.beneficiary.communeName}`}
          />
          <Columns layout="main-side">
            <SheetOrWhy scheme={found} />
            <Stack>
              {found.norm && <NormCard title="Mức hỗ trợ tối đa" norm={found.norm} />}
              <WarningCard scheme={found} />
            </Stack>
          </Columns>
        </>
      )}
    </QueryState>
  );
}

function WarningCard({ scheme }: { readonly scheme: SchemeView }) {
  const warnings = warningsBeside(scheme);
  if (warnings.length === 0) return null;
  return (
    <Card title="Cần lưu ý">
      <WarningList warnings={warnings} schemeId={scheme.id} canEdit={false} />
    </Card>
  );
}

function SheetOrWhy({ scheme }: { readonly scheme: SchemeView }) {
  if (scheme.moves.some(({ action }) => action === "appraise_pass"))
    return <AppraisalForm scheme={scheme} />;
  const why = scheme.blocked.find(({ action }) => action === "appraise_pass")?.why;
  return (
    <Notice tone="due" title="Chưa lập được phiếu thẩm định.">
      {why ?? `Đề án đang ở trạng thái “${scheme.statusLabel}”.`}
    </Notice>
  );
}
