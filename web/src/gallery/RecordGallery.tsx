import { BulletChart } from "../ui/BulletChart.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Columns } from "../ui/Columns.tsx";
import { Day } from "../ui/Day.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Money } from "../ui/Money.tsx";
import { MoneyBar } from "../ui/MoneyBar.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Percent } from "../ui/Percent.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StageLine } from "../ui/StageLine.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { Timeline } from "../ui/Timeline.tsx";

/** The page of a record: head, stages, tabs, what can be done now, money, history, targets. */
export function RecordGallery() {
  return (
    <Stack>
      <SchemeHead />
      <StageLine
        stages={[
          { label: "Nộp hồ sơ", state: "done", day: "2026-01-12" },
          { label: "Thẩm định", state: "done", day: "2026-02-03" },
          { label: "Phê duyệt trong kế hoạch năm", state: "done", day: "2026-02-20" },
          { label: "Ký hợp đồng", state: "current", day: "2026-03-01", isLate: true },
          { label: "Nghiệm thu", state: "ahead", day: "2026-09-15" },
          { label: "Quyết toán", state: "ahead" },
        ]}
      />
      <Tabs
        label="Các phần của đề án"
        tabs={[
          { href: "/gallery", label: "Tổng quan", isCurrent: true },
          { href: "/gallery?tab=dossier", label: "Hồ sơ", count: 8, isCurrent: false },
          { href: "/gallery?tab=appraisal", label: "Thẩm định", isCurrent: false },
          { href: "/gallery?tab=money", label: "Kinh phí", isCurrent: false },
          { href: "/gallery?tab=contract", label: "Hợp đồng, tiến độ", isCurrent: false },
          { href: "/gallery?tab=documents", label: "Văn bản", count: 5, isCurrent: false },
          { href: "/gallery?tab=history", label: "Lịch sử", isCurrent: false },
        ]}
      />
      <Columns layout="main-side">
        <Stack>
          <Card title="Thông tin chung">
            <SchemeFacts />
          </Card>
          <Card title="Chỉ tiêu của chương trình 2026-2030">
            <Targets />
          </Card>
        </Stack>
        <Stack>
          <Card title="Việc làm được ngay" tone="action">
            <Button look="main" wide>
              Ký hợp đồng
            </Button>
            <Button
              wide
              blockedBecause="Chưa tạm ứng được: hợp đồng chưa ký. Người ký: Lãnh đạo Trung tâm."
            >
              Đề nghị tạm ứng
            </Button>
          </Card>
          <Card title="Kinh phí">
            <MoneyBar
              steps={[
                { label: "Đề nghị", dong: 200_000_000 },
                { label: "Phê duyệt", dong: 178_000_000, isCeiling: true, href: "#ho-so" },
                { label: "Đã bố trí", dong: 178_000_000 },
                { label: "Đã tạm ứng", dong: 89_000_000 },
                { label: "Đã thanh toán", dong: 0 },
                { label: "Đã quyết toán", dong: null },
              ]}
            />
          </Card>
          <Card title="Lịch sử">
            <History />
          </Card>
        </Stack>
      </Columns>
    </Stack>
  );
}

function SchemeHead() {
  return (
    <PageHeader
      title="Hỗ trợ ứng dụng máy sấy miến dong"
      trail={[
        { href: "/schemes", label: "Đề án, nhiệm vụ" },
        { href: "/schemes?year=2026", label: "Năm 2026" },
      ]}
      badge={<StatusBadge tone="moving">Đã giao nhiệm vụ, giao dự toán</StatusBadge>}
      lead="KCĐP-2026-0007 · HTX Miến dong Mẫu · Khuyến công địa phương – ngân sách tỉnh"
      actions={<Button icon="print">In</Button>}
    />
  );
}

function SchemeFacts() {
  return (
    <DescriptionList
      columns={2}
      items={[
        { term: "Đơn vị thụ hưởng", value: "HTX Miến dong Mẫu" },
        { term: "Đơn vị thực hiện", value: "Trung tâm KC&XTTM" },
        { term: "Tổng kinh phí", value: <Money dong={356_000_000} /> },
        { term: "Kinh phí hỗ trợ", value: <Money dong={178_000_000} /> },
        { term: "Tỷ lệ hỗ trợ", value: <Percent bps={5000} /> },
        {
          term: "Thời gian",
          value: (
            <>
              <Day day="2026-03-01" /> – <Day day="2026-12-31" />
            </>
          ),
        },
        {
          term: "Căn cứ mức chi",
          value:
            "Điểm a khoản 3 Điều 7 Thông tư 28/2018/TT-BTC; chưa có mức chi của tỉnh nên áp dụng mức tối đa của Trung ương",
          wide: true,
        },
      ]}
    />
  );
}

function Targets() {
  return (
    <BulletChart
      caption="Chỉ tiêu và kết quả"
      bullets={[
        {
          label: "Cơ sở được hỗ trợ máy móc",
          clause: "Mục III.2, gạch đầu dòng 3",
          unit: "cơ sở",
          operatorLabel: "ít nhất",
          target: 40,
          result: 12,
          forecast: 36,
          href: "#ho-so",
        },
        {
          label: "Lao động được đào tạo",
          clause: "Mục III.2, gạch đầu dòng 1",
          unit: "người",
          target: 350,
          result: 385,
        },
        {
          label: "Sản phẩm CNNT tiêu biểu cấp tỉnh",
          clause: "Mục III.2, gạch đầu dòng 5",
          unit: "sản phẩm",
          target: 30,
          result: null,
        },
      ]}
    />
  );
}

function History() {
  return (
    <Timeline
      entries={[
        {
          id: "3",
          at: "2026-02-20T08:10:00Z",
          actor: "Trần Văn Thí Dụ, PCT UBND tỉnh",
          did: "phê duyệt kế hoạch năm 2026",
          more: "Quyết định số 215/QĐ-UBND",
          tone: "done",
        },
        {
          id: "2",
          at: "2026-01-20T02:05:00Z",
          actor: "Nguyễn Thị Mẫu, chuyên viên Sở",
          did: "yêu cầu bổ sung hồ sơ",
          more: "Thiếu báo giá của máy sấy.",
          tone: "late",
        },
        {
          id: "1",
          at: "2026-01-12T03:32:00Z",
          actor: "Bế Văn Thí Dụ, cán bộ khuyến công",
          did: "nộp hồ sơ đề án",
        },
      ]}
    />
  );
}
