import { findEstablishmentEndpoint, updateEstablishmentEndpoint } from "@kc/server/api/party";
import { useRouter } from "@tanstack/react-router";
import { useDraft } from "../app/draft/use-draft.ts";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { appHref } from "../ui/app-href.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import { showToast } from "../ui/toast.ts";
import { EstablishmentForm } from "./EstablishmentForm.tsx";
import type { Establishment } from "./EstablishmentRecord.tsx";
import { type EstablishmentFormValues, inputOf, valuesOf } from "./establishment-values.ts";

/** Changes what is written about an establishment. */
export function EditEstablishmentPage() {
  const establishmentId = useParam("establishmentId");
  const found = useEndpointQuery(findEstablishmentEndpoint, { establishmentId });
  return (
    <QueryState query={found} what="hồ sơ cơ sở">
      {(establishment) => <EditForm establishment={establishment} />}
    </QueryState>
  );
}

function EditForm({ establishment }: { readonly establishment: Establishment }) {
  const router = useRouter();
  const { id: establishmentId, version: expectedVersion, name } = establishment;
  const draft = useDraft(`establishment.${establishmentId}`);
  const form = useCommandForm<typeof updateEstablishmentEndpoint, EstablishmentFormValues>({
    endpoint: updateEstablishmentEndpoint,
    defaults: valuesOf(establishment),
    toInput: (values) => ({ ...inputOf(values), establishmentId, expectedVersion }),
    draft,
    onDone: ({ warnings }) => {
      showToast("Đã lưu hồ sơ cơ sở.");
      for (const warning of warnings) showToast(warning, "due");
      router.history.push(appHref(`/establishments/${establishmentId}`));
    },
  });
  return (
    <>
      <PageHeader
        title="Sửa hồ sơ cơ sở"
        trail={[
          { href: "/establishments", label: "Cơ sở CNNT" },
          { href: `/establishments/${establishmentId}`, label: name },
        ]}
      />
      <EstablishmentForm form={form} draft={draft} verb="Lưu hồ sơ" exceptId={establishmentId} />
    </>
  );
}
