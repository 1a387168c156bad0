import { type DocumentKindId, documentKindIds, documentKinds } from "@kc/core/document";
import { recordIncomingEndpoint } from "@kc/server/api/document";
import { useRouter } from "@tanstack/react-router";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useView } from "../app/use-view.ts";
import { ComboBox } from "../ui/ComboBox.tsx";
import { DateField } from "../ui/DateField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useToday } from "../ui/today.ts";
import { showToast } from "../ui/toast.ts";
import { OfRecord } from "./OfRecord.tsx";
import { UploadField } from "./UploadField.tsx";
import { useUploads } from "./use-uploads.ts";

type Values = {
  kind: string | null;
  issuerName: string;
  number: string;
  documentOn: string | null;
  signatory: string;
  title: string;
  content: string;
};

const empty: Values = {
  kind: null,
  issuerName: "",
  number: "",
  documentOn: null,
  signatory: "",
  title: "",
  content: "",
};

const kinds = documentKindIds.map((id) => ({ value: id, label: documentKinds[id].label }));

/** Records a paper of another body: its number, day, signatory, what it says, and its scan. */
export function IncomingPage() {
  const { history } = useRouter();
  const today = useToday();
  const [{ schemeId, planId }] = useView({ schemeId: "", planId: "" });
  const uploads = useUploads("one");
  const [scan] = uploads.kept;
  const form = useCommandForm<typeof recordIncomingEndpoint, Values>({
    endpoint: recordIncomingEndpoint,
    defaults: { ...empty, documentOn: today },
    toInput: ({ kind, documentOn, ...values }) => ({
      ...values,
      kind: knownKind(kind),
      documentOn: documentOn ?? "",
      schemeId: schemeId === "" ? null : schemeId,
      planId: planId === "" ? null : planId,
      scan: scan === undefined ? null : { sha256: scan.sha256, fileName: scan.fileName },
    }),
    onDone: ({ id }) => {
      showToast("Đã ghi nhận văn bản đến.");
      history.push(`${import.meta.env.BASE_URL}documents/${id}`);
    },
  });
  const isSending = uploads.picked.some(({ state }) => state.kind === "sending");
  return (
    <>
      <PageHeader
        title="Ghi nhận văn bản đến"
        trail={[{ href: "/documents", label: "Văn bản" }]}
        lead="Văn bản của cơ quan khác mà bước tiếp theo căn cứ vào: quyết định, công văn, ý kiến."
      />
      <CommandForm
        form={form}
        verb="Ghi nhận văn bản"
        blockedBecause={isSending ? "Chờ tải tệp lên xong." : undefined}
      >
        <OfRecord schemeId={schemeId} planId={planId} />
        <PaperFacts control={form.control} />
        <FormSection id="scan" title="Bản quét">
          <UploadField name="scan" label="Bản quét văn bản" uploads={uploads} onlyScans />
        </FormSection>
      </CommandForm>
    </>
  );
}

function PaperFacts({
  control,
}: Pick<ReturnType<typeof useCommandForm<typeof recordIncomingEndpoint, Values>>, "control">) {
  return (
    <FormSection id="paper" title="Văn bản">
      <Bound control={control} name="kind">
        {(field) => <ComboBox {...field} label="Loại văn bản" choices={kinds} required />}
      </Bound>
      <Bound control={control} name="issuerName">
        {(field) => <TextField {...field} label="Cơ quan ban hành" required maxLength={200} />}
      </Bound>
      <FieldsRow>
        <Bound control={control} name="number">
          {(field) => (
            <TextField
              {...field}
              label="Số, ký hiệu"
              hint="Ví dụ 88/STC-TCHCSN"
              required
              maxLength={60}
            />
          )}
        </Bound>
        <Bound control={control} name="documentOn">
          {(field) => <DateField {...field} label="Ngày văn bản" required />}
        </Bound>
      </FieldsRow>
      <Bound control={control} name="signatory">
        {(field) => <TextField {...field} label="Người ký" required maxLength={120} />}
      </Bound>
      <Bound control={control} name="title">
        {(field) => <TextField {...field} label="Trích yếu" required maxLength={300} />}
      </Bound>
      <Bound control={control} name="content">
        {(field) => <TextArea {...field} label="Nội dung chính" maxLength={4000} />}
      </Bound>
    </FormSection>
  );
}

function knownKind(kind: string | null): DocumentKindId {
  return documentKindIds.find((known) => known === kind) ?? "notice";
}
