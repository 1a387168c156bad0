import { findSimilarEndpoint } from "@kc/server/api/party";
import { useEffect, useState } from "react";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { Notice } from "../ui/Notice.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { SectionProps } from "./EstablishmentForm.tsx";

type DuplicateNoticeProps = SectionProps & { readonly exceptId?: string | undefined };

/** Who is registered and may be the same, found while typing; each may be said to be another. */
export function DuplicateNotice({ form, exceptId }: DuplicateNoticeProps) {
  const { name, taxCode, phone, communeCode, confirmedNotDuplicateOf } = form.form.watch();
  const asked = useSettled(
    JSON.stringify({ name, taxCode, phone, communeCode: communeCode ?? "" }),
  );
  const question = { ...readQuestion(asked), ...(exceptId === undefined ? {} : { exceptId }) };
  const isEnabled = question.name.trim().length >= 3 && question.communeCode !== "";
  const similar = useEndpointQuery(findSimilarEndpoint, question, { isEnabled, keepsLast: true });
  const rows = isEnabled ? (similar.data?.rows ?? []) : [];
  if (rows.length === 0) return null;
  return (
    <Notice tone="due" title="Có thể đã đăng ký.">
      <p>Mở hồ sơ đã có; hoặc đánh dấu nếu đây là cơ sở khác.</p>
      {rows.map((row) => (
        <div key={row.establishmentId}>
          <TextLink href={`/establishments/${row.establishmentId}`}>{row.name}</TextLink>
          {` · ${row.communeName}. ${row.why}`}
          {row.certainty !== "possible" && (
            <CheckboxField
              name={`other-${row.establishmentId}`}
              label={`Cơ sở đang nhập không phải ${row.name}`}
              value={confirmedNotDuplicateOf.includes(row.establishmentId)}
              onChange={(isOther) => {
                const others = confirmedNotDuplicateOf.filter((id) => id !== row.establishmentId);
                const next = isOther ? [...others, row.establishmentId] : others;
                form.form.setValue("confirmedNotDuplicateOf", next, { shouldDirty: true });
              }}
            />
          )}
        </div>
      ))}
    </Notice>
  );
}

type Question = { name: string; taxCode: string; phone: string; communeCode: string };

function readQuestion(text: string): Question {
  return JSON.parse(text) as Question;
}

/** A text once the typing has paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(text);
    }, 500);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return settled;
}
