import { Notice } from "../ui/Notice.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { Checked } from "./ImportPage.tsx";

/** Rows that may be registered already, each with the record it may repeat. */
export function ImportDuplicates({ duplicates }: Pick<Checked, "duplicates">) {
  return (
    <Notice tone="due" title={`${String(duplicates.length)} dòng có thể đã đăng ký.`}>
      <ul className="plain-list">
        {duplicates.map(({ row, name, candidates }) => (
          <li key={row}>
            Dòng {row}, {name}:{" "}
            {candidates.map((candidate) => (
              <span key={candidate.establishmentId}>
                <TextLink href={`/establishments/${candidate.establishmentId}`}>
                  {candidate.name}
                </TextLink>{" "}
                ({candidate.communeName}). {candidate.why}{" "}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
