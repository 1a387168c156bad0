import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import "./DescriptionList.css";

export type Description = {
  readonly term: string;
  readonly value: ReactNode;
  readonly wide?: boolean;
};

type DescriptionListProps = { readonly items: readonly Description[]; readonly columns?: 1 | 2 };

/** The facts of a record: term and value. */
export function DescriptionList({ items, columns = 1 }: DescriptionListProps) {
  return (
    <dl className={classNames("descriptions", columns === 2 && "descriptions--two")}>
      {items.map(({ term, value, wide }) => (
        <div key={term} className={wide === true ? "is-wide" : undefined}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
