import type { DocumentRegister } from "@kc/core/document";
import type { RegisterRow } from "@kc/server/api/document";
import type { Column } from "../ui/table-column.ts";
import { Empty } from "../ui/Unknown.tsx";
import "./document.css";

const order: Column<RegisterRow> = {
  key: "order",
  head: "TT",
  headTitle: "Thứ tự",
  kind: "count",
  value: (row) => row.order,
  isSortable: false,
  width: "narrow",
  onCard: "hidden",
};
const number: Column<RegisterRow> = {
  key: "number",
  head: "Số, ký hiệu",
  value: (row) => row.number,
  isSortable: false,
  width: "narrow",
};
const numberedOn: Column<RegisterRow> = {
  key: "numberedOn",
  head: "Ngày văn bản",
  kind: "day",
  value: (row) => row.numberedOn,
  isSortable: false,
};
const title: Column<RegisterRow> = {
  key: "title",
  head: "Tên loại và trích yếu",
  value: (row) => row.title,
  cell: (row) => (
    <>
      {row.title}
      <span className="papers__note">
        {[
          row.kindLabel,
          row.schemeCode ?? "",
          row.isReplaced ? "Đã thay bằng bản khác" : "",
          row.isDemo ? "Dữ liệu minh họa" : "",
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </span>
    </>
  ),
  isSortable: false,
  onCard: "title",
  width: "wide",
};

function words(
  key: "issuerName" | "recipients" | "archive" | "signatory",
  head: string,
): Column<RegisterRow> {
  return {
    key,
    head,
    value: (row) => row[key],
    cell: (row) => (row[key] === null || row[key] === "" ? <Empty /> : row[key]),
    isSortable: false,
  };
}

/** The columns of each register, as the decree's registers have them (NĐ 30/2020/NĐ-CP, Phụ lục IV). */
export const registerColumns: Readonly<Record<DocumentRegister, readonly Column<RegisterRow>[]>> = {
  outgoing: [
    order,
    number,
    numberedOn,
    title,
    words("signatory", "Người ký"),
    words("recipients", "Nơi nhận"),
    words("archive", "Nơi lưu"),
  ],
  incoming: [
    order,
    {
      key: "recordedOn",
      head: "Ngày đến",
      kind: "day",
      value: (row) => row.recordedOn,
      isSortable: false,
    },
    words("issuerName", "Tác giả"),
    number,
    numberedOn,
    title,
    words("signatory", "Người ký"),
  ],
  internal: [order, number, { ...numberedOn, head: "Ngày lập" }, title],
};
