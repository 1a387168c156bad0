import "./Brand.css";

/** The mark and the name of the product, with the province it works for. */
export function Brand({ provinceName }: { readonly provinceName?: string }) {
  return (
    <span className="brand">
      <svg viewBox="0 0 64 64" width="30" height="30" aria-hidden="true" focusable="false">
        <rect className="brand__ground" width="64" height="64" rx="13" />
        <path
          className="brand__letter"
          d="M15 49V15h8v14.5L36 15h10L32.5 29.6 47 49H37L26.9 35.2 23 39.4V49z"
        />
        <path className="brand__spark" d="M45 15h6v6h-6z" />
      </svg>
      <span className="brand__words">
        <span className="brand__name">Khuyến công</span>
        {provinceName !== undefined && provinceName !== "" && (
          <span className="brand__place">{provinceName}</span>
        )}
      </span>
    </span>
  );
}
