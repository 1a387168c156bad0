import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterSearch } from "../ui/FilterSearch.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge, type Tone } from "../ui/StatusBadge.tsx";
import type { Column, TableView } from "../ui/table-column.ts";

type Line = {
  readonly code: string;
  readonly name: string;
  readonly beneficiary: string;
  readonly status: readonly [Tone, string];
  readonly totalDong: number;
  readonly grantDong: number | null;
  readonly shareBps: number | null;
  readonly dueOn: string | null;
};

const names: readonly (readonly [string, string])[] = [
  ["Hỗ trợ ứng dụng máy sấy miến dong", "HTX Miến dong Mẫu"],
  ["Hỗ trợ máy ép gạch không nung", "Công ty TNHH Gạch Thí Dụ"],
  ["Hỗ trợ dây chuyền chế biến thạch đen", "HTX Thạch đen Minh Họa"],
  ["Hỗ trợ máy cắt CNC sản xuất đồ gỗ", "Hộ kinh doanh Nông Văn Mẫu"],
  ["Đào tạo nghề làm hương", "Làng nghề hương Thí Dụ"],
  ["Hỗ trợ máy đóng gói chè dây", "HTX Chè dây Mẫu"],
];
const statuses: readonly (readonly [Tone, string])[] = [
  ["moving", "Đang thẩm định"],
  ["done", "Đã nghiệm thu"],
  ["due", "Đến hạn"],
  ["late", "Chậm tiến độ"],
  ["still", "Đang lập hồ sơ"],
  ["refused", "Không được phê duyệt"],
];

const lines: readonly Line[] = Array.from({ length: 24 }, (_line, place) => {
  const [name, beneficiary] = names[place % names.length] ?? ["", ""];
  const isOpen = place % 5 === 4;
  return {
    code: `KCĐP-2026-${String(place + 1).padStart(4, "0")}`,
    name,
    beneficiary,
    status: statuses[place % statuses.length] ?? ["still", "Đang lập hồ sơ"],
    totalDong: 356_000_000 + place * 17_500_000,
    grantDong: isOpen ? null : 111_000_000 + place * 7_250_000,
    shareBps: isOpen ? null : 5000 - place * 35,
    dueOn: place % 4 === 3 ? null : `2026-0${String((place % 9) + 1)}-15`,
  };
});

const columns: readonly Column<Line>[] = [
  { key: "name", head: "Đề án", value: (line) => line.name, onCard: "title", width: "wide" },
  { key: "code", head: "Mã", value: (line) => line.code, width: "narrow" },
  { key: "beneficiary", head: "Đơn vị thụ hưởng", value: (line) => line.beneficiary },
  {
    key: "status",
    head: "Trạng thái",
    value: (line) => line.status[1],
    cell: (line) => <StatusBadge tone={line.status[0]}>{line.status[1]}</StatusBadge>,
    width: "narrow",
  },
  { key: "totalDong", head: "Tổng kinh phí", kind: "money", value: (line) => line.totalDong },
  { key: "grantDong", head: "Hỗ trợ", kind: "money", value: (line) => line.grantDong },
  { key: "shareBps", head: "Tỷ lệ", kind: "percent", value: (line) => line.shareBps },
  { key: "dueOn", head: "Hạn", kind: "day", value: (line) => line.dueOn },
];

/** Lists and small fixed tables. */
export function TableGallery() {
  const [view, setView] = useState<TableView & { q: string; status: string }>({
    sort: "-grantDong",
    page: 1,
    q: "",
    status: "",
  });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(["KCĐP-2026-0002"]));
  const rows = lines.filter(
    (line) => line.name.includes(view.q) && (view.status === "" || line.status[1] === view.status),
  );
  const change = (changes: Partial<typeof view>) => {
    setView({ ...view, ...changes });
  };
  return (
    <Stack>
      <DataTable
        caption="Đề án năm 2026"
        columns={columns}
        rows={rows}
        rowKey={(line) => line.code}
        rowHref={(line) => `/schemes/${line.code}`}
        view={view}
        onViewChange={change}
        pageSize={10}
        sums="rows"
        exportName="de-an-2026"
        xlsxHref="/api/v1/schemes/export"
        selection={{
          selected,
          onChange: setSelected,
          actions: <Button size="small">Đưa vào kế hoạch</Button>,
        }}
        filters={
          <>
            <FilterSearch
              label="Tìm đề án, cơ sở"
              value={view.q}
              onChange={(q) => {
                change({ q, page: 1 });
              }}
            />
            <FilterSelect
              label="Trạng thái"
              value={view.status}
              choices={statuses.map(([, label]) => ({ value: label, label }))}
              onChange={(status) => {
                change({ status, page: 1 });
              }}
            />
          </>
        }
        empty={
          <EmptyState title="Không có đề án nào khớp">Bỏ bớt điều kiện lọc để xem thêm.</EmptyState>
        }
      />
      <Card title="Bảng chưa có dòng nào" flush>
        <DataTable
          caption="Đề án chờ thẩm định"
          columns={columns}
          rows={[]}
          rowKey={(line: Line) => line.code}
          view={{ sort: "", page: 1 }}
          onViewChange={() => undefined}
          empty={
            <EmptyState
              title="Chưa có đề án nào chờ thẩm định"
              actions={
                <LinkButton href="/schemes/new" look="main">
                  Lập đề án
                </LinkButton>
              }
            >
              Đề án hiện ở đây sau khi Sở tiếp nhận hồ sơ.
            </EmptyState>
          }
        />
      </Card>
      <DataSheet
        caption="Kinh phí khuyến công địa phương (ĐVT: triệu đồng)"
        heads={["Nội dung", "2021", "2022", "Cộng"]}
        numbers={[1, 2, 3]}
        rows={[
          { key: "a", cells: ["Đào tạo nghề, truyền nghề", "105", "210", "315"] },
          { key: "b", cells: ["Chuyển giao công nghệ, ứng dụng máy móc", "640", "700", "1.340"] },
          { key: "sum", cells: ["Cộng", "745", "910", "1.655"], isSum: true },
        ]}
      />
    </Stack>
  );
}
