import { Button } from "./Button.tsx";
import { countText } from "./format.ts";
import "./Pagination.css";

type PaginationProps = {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
};

/** "1–50 trong 1.234" with the way back and forth; says nothing when everything fits. */
export function Pagination({ page, pageSize, total, onPage }: PaginationProps) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (total === 0) return null;
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(total, page * pageSize);
  const range =
    total <= pageSize
      ? `${countText(total)} dòng`
      : `${countText(first)}–${countText(last)} trong ${countText(total)}`;
  return (
    <div className="pagination">
      <span>{range}</span>
      {pages > 1 && (
        <nav aria-label="Trang của bảng">
          <Button
            look="quiet"
            size="small"
            icon="left"
            iconOnly
            blockedBecause={page <= 1 ? "Đang ở trang đầu." : undefined}
            onPress={() => {
              onPage(page - 1);
            }}
          >
            Trang trước
          </Button>
          <span>
            Trang {countText(page)}/{countText(pages)}
          </span>
          <Button
            look="quiet"
            size="small"
            icon="right"
            iconOnly
            blockedBecause={page >= pages ? "Đang ở trang cuối." : undefined}
            onPress={() => {
              onPage(page + 1);
            }}
          >
            Trang sau
          </Button>
        </nav>
      )}
    </div>
  );
}
