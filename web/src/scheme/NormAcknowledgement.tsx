import type { NormAssessmentView } from "@kc/server/api/norm";
import type { ReactNode } from "react";
import { Notice } from "../ui/Notice.tsx";

type NormAcknowledgementProps = {
  readonly norm: NormAssessmentView;
  /** The box to tick. */
  readonly children: ReactNode;
};

/** What must be known before the norm is relied on, and the box that says so. */
export function NormAcknowledgement({ norm, children }: NormAcknowledgementProps) {
  return (
    <Notice tone="due" title="Về mức hỗ trợ đang áp dụng:">
      <ul>
        {norm.mustAcknowledge.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {children}
    </Notice>
  );
}
