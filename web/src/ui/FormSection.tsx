import { type ReactNode, useId } from "react";
import "./FormSection.css";
import type { SaveStatus } from "./SaveState.tsx";
import { SaveState } from "./SaveState.tsx";

type FormSectionProps = {
  /** The place of the section on the page, for the progress list: `may-moc`. */
  readonly id: string;
  readonly title: string;
  readonly intro?: ReactNode;
  readonly saved?: SaveStatus;
  readonly children: ReactNode;
};

/** One section of a long form; sections stand one under another and none is hidden. */
export function FormSection({ id, title, intro, saved, children }: FormSectionProps) {
  const titleId = useId();
  return (
    <section className="form-section" id={id} aria-labelledby={titleId}>
      <div className="form-section__head">
        <h2 id={titleId}>{title}</h2>
        {saved && <SaveState status={saved} />}
      </div>
      {intro !== undefined && <div className="form-section__intro">{intro}</div>}
      <div className="form-section__fields">{children}</div>
    </section>
  );
}
