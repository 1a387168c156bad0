import type { Programme } from "@kc/server/api/programme";

type PassagesProps = { readonly passages: Programme["viewpoints"] };

/** Text of the decision as printed, each piece with its clause. */
export function Passages({ passages }: PassagesProps) {
  return (
    <ul className="passages">
      {passages.map(({ clause, ordinal, text }) => (
        <li key={`${clause} ${String(ordinal)} ${text.slice(0, 20)}`}>
          <span className="passages__clause">{clause}</span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
