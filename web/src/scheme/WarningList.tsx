import { Icon } from "../ui/Icon.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { sectionOf } from "./dossier-sections.ts";
import type { SchemeView } from "./scheme-tone.ts";

type WarningListProps = {
  readonly warnings: SchemeView["warnings"];
  readonly schemeId: string;
  readonly canEdit: boolean;
};

/** What the norm card says already, where it stands beside. */
const saidByNorm: readonly string[] = [
  "fallback-norm",
  "norm-not-verified",
  "vat-not-stated",
  "stated-condition",
];

/** The warnings that the norm card beside does not say already. */
export function warningsBeside({ warnings, norm }: SchemeView): SchemeView["warnings"] {
  return norm === null ? warnings : warnings.filter(({ kind }) => !saidByNorm.includes(kind));
}

/** What is to be known of a dossier: what would stop its submission, then the rest, each with its way to the field. */
export function WarningList({ warnings, schemeId, canEdit }: WarningListProps) {
  return (
    <ul className="check-list">
      {warnings.map(({ field, fieldLabel, grade, text }) => (
        <li key={`${field}${text}`}>
          <span className={grade === "stops" ? "is-late" : "is-due"}>
            <Icon
              name={grade === "stops" ? "warning" : "info"}
              size={18}
              label={grade === "stops" ? "Phải sửa trước khi nộp:" : "Lưu ý:"}
            />
          </span>
          <span>
            {text}{" "}
            {canEdit && (
              <TextLink href={`/schemes/${schemeId}/dossier#${sectionOf(field)}`}>
                {fieldLabel}
              </TextLink>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
