import { Card } from "../ui/Card.tsx";
import { dayText } from "../ui/format.ts";
import { TextLink } from "../ui/TextLink.tsx";
import { sectionOf } from "./dossier-sections.ts";
import type { SchemeView } from "./scheme-tone.ts";

/** What Sở has asked to complete and nobody has answered, by when. */
export function OpenSupplements({ scheme }: { readonly scheme: SchemeView }) {
  const open = scheme.supplements.filter(({ answeredOn }) => answeredOn === null);
  const [first] = open;
  if (!first) return null;
  const due = dayText(first.dueOn);
  return (
    <Card
      title={first.isLate ? `Bổ sung hồ sơ: quá hạn từ ${due}` : `Bổ sung hồ sơ: hạn ${due}`}
      tone={first.isLate ? "late" : "due"}
    >
      <ol>
        {open.map(({ id, field, fieldLabel, reason }) => (
          <li key={id}>
            {scheme.canEditDossier ? (
              <TextLink href={`/schemes/${scheme.id}/dossier#${sectionOf(field)}`}>
                {fieldLabel}
              </TextLink>
            ) : (
              <strong>{fieldLabel}</strong>
            )}
            : {reason}
          </li>
        ))}
      </ol>
    </Card>
  );
}
