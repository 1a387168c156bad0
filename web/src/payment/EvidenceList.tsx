import { Icon } from "../ui/Icon.tsx";
import type { Evidence } from "./request-values.ts";
import "./payment.css";

type EvidenceListProps = { readonly evidence: readonly Evidence[]; readonly label: string };

/** The papers of a request: which are there and which are still needed, by sign and word. */
export function EvidenceList({ evidence, label }: EvidenceListProps) {
  return (
    <div>
      <h3 className="evidence__head">{label}</h3>
      <ul className="evidence">
        {evidence.map((item) => (
          <li key={item.id} className={item.isGiven ? "is-given" : "is-missing"}>
            <Icon name={item.isGiven ? "check" : "file"} size={16} />
            <span>
              {item.label}
              <strong> – {item.isGiven ? "đã có" : "nộp kèm đề nghị"}</strong>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
