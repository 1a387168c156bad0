import type { EndpointOutput } from "@kc/server/api/platform";
import {
  checkImportEndpoint,
  importEstablishmentsEndpoint,
  importTemplateEndpoint,
} from "@kc/server/api/party";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { endpointHref } from "../app/api.ts";
import { errorText } from "../app/problem.ts";
import { appHref } from "../ui/app-href.ts";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { FileField } from "../ui/FileField.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Notice } from "../ui/Notice.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { showToast } from "../ui/toast.ts";
import { ImportDuplicates } from "./ImportDuplicates.tsx";
import { ImportFaults } from "./ImportFaults.tsx";
import { sendWorkbook } from "./send-workbook.ts";

export type Checked = EndpointOutput<typeof checkImportEndpoint>;

type State =
  | { readonly kind: "empty" }
  | { readonly kind: "checking"; readonly file: File }
  | { readonly kind: "refused"; readonly file: File; readonly because: string }
  | { readonly kind: "checked"; readonly file: File; readonly checked: Checked };

/** Registers many establishments from a workbook in three steps: the form, the check, the registration. */
export function ImportPage() {
  const [state, setState] = useState<State>({ kind: "empty" });
  const check = async (file: File) => {
    setState({ kind: "checking", file });
    try {
      const input = { fileName: file.name };
      const checked = await sendWorkbook(checkImportEndpoint, input, file, crypto.randomUUID());
      setState({ kind: "checked", file, checked });
    } catch (error) {
      setState({ kind: "refused", file, because: errorText(asError(error)) });
    }
  };
  return (
    <Stack>
      <PageHeader
        title="Nhập danh sách cơ sở từ Excel"
        trail={[{ href: "/establishments", label: "Cơ sở CNNT" }]}
        lead="Tệp được kiểm tra trước; chỉ khi mọi ô đều đúng thì danh sách mới được ghi."
      />
      <Card title="Bước 1. Lấy mẫu">
        <p>Mẫu có sẵn danh mục để chọn loại hình, xã, phường, ngành. Mỗi dòng là một cơ sở.</p>
        <LinkButton href={endpointHref(importTemplateEndpoint, {})} icon="download" download>
          Tải mẫu Excel
        </LinkButton>
      </Card>
      <Card title="Bước 2. Kiểm tra tệp">
        <FileField
          name="workbook"
          label="Tệp Excel đã điền"
          accept=".xlsx"
          acceptText="Tệp .xlsx theo mẫu, nhiều nhất 500 dòng"
          largestBytes={3 * 1024 * 1024}
          value={[]}
          onPick={([file]) => {
            if (file) void check(file);
          }}
          onRemove={() => {
            setState({ kind: "empty" });
          }}
          error={state.kind === "refused" ? state.because : undefined}
        />
        <div aria-live="polite">
          {state.kind === "checking" && <p>Đang kiểm tra “{state.file.name}”…</p>}
          {state.kind === "checked" && <Result file={state.file} checked={state.checked} />}
        </div>
      </Card>
      {state.kind === "checked" && state.checked.faults.length === 0 && (
        <Registration key={state.file.name} file={state.file} checked={state.checked} />
      )}
    </Stack>
  );
}

type CheckedFile = { readonly file: File; readonly checked: Checked };

function Result({ file, checked }: CheckedFile) {
  const { rows, faults } = checked;
  if (faults.length > 0) return <ImportFaults fileName={file.name} checked={checked} />;
  return (
    <Notice tone="done" title={`“${file.name}”: ${String(rows)} dòng, không có ô sai.`}>
      Xem lại rồi ghi vào hệ thống ở bước 3.
    </Notice>
  );
}

function Registration({ file, checked }: CheckedFile) {
  const router = useRouter();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [isPending, setPending] = useState(false);
  const [refused, setRefused] = useState<string>();
  const repeated = checked.duplicates.length;
  const fresh = checked.rows - repeated;
  const register = async () => {
    setPending(true);
    setRefused(undefined);
    try {
      const input = { fileName: file.name, duplicates: repeated > 0 ? "skip" : "refuse" } as const;
      const done = await sendWorkbook(importEstablishmentsEndpoint, input, file, key);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "/session" });
      showToast(`Đã ghi ${String(done.registered)} cơ sở.`);
      router.history.push(appHref("/establishments"));
    } catch (error) {
      setRefused(errorText(asError(error)));
      setPending(false);
    }
  };
  return (
    <Card title="Bước 3. Ghi vào hệ thống">
      {repeated > 0 && <ImportDuplicates duplicates={checked.duplicates} />}
      {refused !== undefined && (
        <Notice tone="late" title="Chưa ghi được.">
          {refused}
        </Notice>
      )}
      <Row>
        <Button
          look="main"
          isPending={isPending}
          blockedBecause={fresh === 0 ? "Mọi dòng đều có thể đã đăng ký." : undefined}
          onPress={() => {
            void register();
          }}
        >
          {repeated > 0
            ? `Ghi ${String(fresh)} cơ sở, bỏ qua ${String(repeated)} dòng trùng`
            : `Ghi ${String(fresh)} cơ sở`}
        </Button>
      </Row>
    </Card>
  );
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
