import { registerEstablishmentEndpoint } from "@kc/server/api/party";
import { useRouter } from "@tanstack/react-router";
import { useDraft } from "../app/draft/use-draft.ts";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useSession } from "../app/session.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import { appHref } from "../ui/app-href.ts";
import { showToast } from "../ui/toast.ts";
import { EstablishmentForm } from "./EstablishmentForm.tsx";
import { emptyValues, type EstablishmentFormValues, inputOf } from "./establishment-values.ts";

/** Registers an establishment: the Centre in all of the province, a commune on its own ground. */
export function NewEstablishmentPage() {
  const router = useRouter();
  const { communeCode } = useSession();
  const draft = useDraft("establishment.new");
  const form = useCommandForm<typeof registerEstablishmentEndpoint, EstablishmentFormValues>({
    endpoint: registerEstablishmentEndpoint,
    defaults: { ...emptyValues, communeCode },
    toInput: inputOf,
    draft,
    onDone: ({ id, warnings }) => {
      showToast("Đã đăng ký cơ sở.");
      for (const warning of warnings) showToast(warning, "due");
      router.history.push(appHref(`/establishments/${id}`));
    },
  });
  return (
    <>
      <PageHeader
        title="Đăng ký cơ sở công nghiệp nông thôn"
        trail={[{ href: "/establishments", label: "Cơ sở CNNT" }]}
        lead="Ô có dấu * là bắt buộc. Nội dung đang nhập được giữ làm bản nháp."
      />
      <EstablishmentForm form={form} draft={draft} verb="Đăng ký cơ sở" />
    </>
  );
}
