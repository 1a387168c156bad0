import type { EndpointOutput } from "@kc/server/api/platform";
import { findEstablishmentEndpoint } from "@kc/server/api/party";
import { PermissionGate } from "../app/PermissionGate.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { Card } from "../ui/Card.tsx";
import { Columns } from "../ui/Columns.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Notice } from "../ui/Notice.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { AttachmentList } from "../document/AttachmentList.tsx";
import { EligibilityCard } from "./EligibilityCard.tsx";
import { IdentityCard } from "./IdentityCard.tsx";
import { StatusActions } from "./StatusActions.tsx";
import { SupportCard } from "./SupportCard.tsx";
import { establishmentTone } from "./tones.ts";
import { YearsCard } from "./YearsCard.tsx";

export type Establishment = EndpointOutput<typeof findEstablishmentEndpoint>;

type RecordProps = { readonly establishmentId: string; readonly isOwn?: boolean };

/** The record of one establishment; eligibility is asked for the day in the address. */
export function EstablishmentRecord({ establishmentId, isOwn = false }: RecordProps) {
  const [view, setView] = useView({ on: "" });
  const asked = { establishmentId, ...(view.on === "" ? {} : { on: view.on }) };
  const found = useEndpointQuery(findEstablishmentEndpoint, asked, { keepsLast: true });
  return (
    <QueryState query={found} what="hồ sơ cơ sở">
      {(establishment) => (
        <>
          <Head establishment={establishment} isOwn={isOwn} />
          <Columns layout="main-side">
            <Stack>
              <IdentityCard establishment={establishment} />
              <YearsCard establishment={establishment} />
              <SupportCard support={establishment.support} sums={establishment.supportSums} />
              <AttachmentList
                subjectKind="establishment"
                subjectId={establishment.id}
                title="Giấy tờ của cơ sở"
              />
            </Stack>
            <Stack>
              <EligibilityCard
                eligibility={establishment.eligibility}
                onDay={(on) => {
                  setView({ on });
                }}
              />
              <WarningsCard establishment={establishment} />
              {establishment.mayUpdate && <StatusActions establishment={establishment} />}
            </Stack>
          </Columns>
        </>
      )}
    </QueryState>
  );
}

type HeadProps = { readonly establishment: Establishment; readonly isOwn: boolean };

function Head({ establishment, isOwn }: HeadProps) {
  const { id, name, legalFormLabel, communeName, status, statusLabel, isDemo } = establishment;
  return (
    <>
      <PageHeader
        title={name}
        trail={isOwn ? [] : [{ href: "/establishments", label: "Cơ sở CNNT" }]}
        badge={<StatusBadge tone={establishmentTone(status)}>{statusLabel}</StatusBadge>}
        lead={`${legalFormLabel} · ${communeName}`}
        actions={
          <>
            {establishment.mayUpdate && (
              <LinkButton href={`/establishments/${id}/edit`}>Sửa hồ sơ</LinkButton>
            )}
            {status === "active" && (
              <PermissionGate permission="need:register">
                <LinkButton href={`/schemes/new?establishmentId=${id}`} look="main">
                  Đăng ký nhu cầu hỗ trợ
                </LinkButton>
              </PermissionGate>
            )}
          </>
        }
      />
      {isDemo && <Notice title="Dữ liệu minh họa.">Cơ sở này chỉ để làm quen với hệ thống.</Notice>}
    </>
  );
}

function WarningsCard({ establishment }: { readonly establishment: Establishment }) {
  if (establishment.warnings.length === 0) return null;
  return (
    <Card title="Cần kiểm tra" tone="due">
      {establishment.warnings.map(({ kind, text }) => (
        <p key={kind}>{text}</p>
      ))}
    </Card>
  );
}
