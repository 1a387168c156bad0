/** Nothing belongs here. */
export function Empty() {
  return (
    <span className="faint">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">không có</span>
    </span>
  );
}

/** Something belongs here and nobody has said it yet. */
export function Unknown() {
  return <span className="faint small">chưa có</span>;
}
