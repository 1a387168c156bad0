import type { ReactNode } from "react";

type RefusalTextProps = {
  readonly refusal?: string | undefined;
  /** What to press when the refusal leaves a way on. */
  readonly wayOn?: ReactNode;
};

/** Why something was refused, and the way on where there is one; nothing while nothing was refused. */
export function RefusalText({ refusal, wayOn }: RefusalTextProps) {
  if (refusal === undefined) return null;
  return (
    <>
      <p role="alert" className="field__error">
        {refusal}
      </p>
      {wayOn}
    </>
  );
}
