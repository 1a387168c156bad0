import "./StatePanel.css";

type LoadingStateProps = {
  /** How many lines it will be about, so that the page does not jump. */
  readonly lines?: number;
  readonly label?: string;
};

/** Waits in the shape of what comes. */
export function LoadingState({ lines = 6, label = "Đang tải…" }: LoadingStateProps) {
  return (
    <div className="loading" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_line, place) => (
        <span key={place} className="loading__line" />
      ))}
    </div>
  );
}
