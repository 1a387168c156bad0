import { useEffect, useRef } from "react";
import "./ErrorSummary.css";
import type { FieldProblem } from "./field-problems.ts";
import { Icon } from "./Icon.tsx";

type ErrorSummaryProps = {
  readonly problems: readonly FieldProblem[];
  readonly title?: string;
  /** The code to quote to support. */
  readonly requestId?: string | undefined;
};

/** Everything that was refused, on top of the form, with a link to each field; takes the focus when it comes. */
export function ErrorSummary({
  problems,
  title = "Chưa gửi được, cần sửa:",
  requestId,
}: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const words = problems.map((problem) => problem.message).join("\n");
  useEffect(() => {
    if (words !== "") box.current?.focus();
  }, [words]);
  if (problems.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Icon name="warning" /> {title}
      </h2>
      <ul>
        {problems.map(({ fieldId, message }) => (
          <li key={`${fieldId ?? ""}${message}`}>
            {fieldId === undefined ? (
              message
            ) : (
              <a
                href={`#${fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  goToField(fieldId);
                }}
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
      {requestId !== undefined && <p className="small">Mã hỗ trợ: {requestId}</p>}
    </div>
  );
}

function goToField(id: string): void {
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}
