import { appHref } from "./app-href.ts";
import "./Breadcrumbs.css";

type BreadcrumbsProps = {
  readonly trail: readonly { readonly href: string; readonly label: string }[];
};

/** The pages above this one; the page itself is its heading. */
export function Breadcrumbs({ trail }: BreadcrumbsProps) {
  return (
    <nav className="breadcrumbs" aria-label="Đường dẫn">
      <ol>
        {trail.map(({ href, label }) => (
          <li key={href}>
            <a href={appHref(href)}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
