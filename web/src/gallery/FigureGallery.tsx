import { Card } from "../ui/Card.tsx";
import { Columns } from "../ui/Columns.tsx";
import { Count } from "../ui/Count.tsx";
import { Day } from "../ui/Day.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { FigureTile } from "../ui/FigureTile.tsx";
import { FigureTiles } from "../ui/FigureTiles.tsx";
import { Instant } from "../ui/Instant.tsx";
import { Money } from "../ui/Money.tsx";
import { Percent } from "../ui/Percent.tsx";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";

/** Figures, days and states as they are shown everywhere. */
export function FigureGallery() {
  return (
    <Stack>
      <FigureTiles>
        <FigureTile
          label="Kế hoạch năm 2026"
          figure="5.600"
          unit="triệu đồng"
          remark="20 đề án"
          href="/plans/2026"
        />
        <FigureTile
          label="Đã bố trí cho đề án"
          figure="4.360"
          unit="triệu đồng"
          remark="77,9% dự toán được giao"
          href="/budget"
        />
        <FigureTile
          label="Sắp đến hạn"
          figure={<Count count={3} />}
          remark="trong 7 ngày tới"
          href="/schemes?due=week"
          tone="due"
        />
        <FigureTile
          label="Chậm tiến độ"
          figure={<Count count={1} />}
          remark="chậm nhất 12 ngày"
          href="/schemes?late=yes"
          tone="late"
        />
        <FigureTile label="Lao động tăng thêm" figure="chưa có" remark="chưa có báo cáo kết quả" />
      </FigureTiles>
      <Columns layout="halves">
        <Card title="Ba thứ khác nhau">
          <DescriptionList
            items={[
              { term: "Số tiền", value: <Money dong={1_056_000_000} /> },
              { term: "Bằng không", value: <Money dong={0} /> },
              { term: "Không có", value: <Money dong={null} /> },
              { term: "Chưa biết", value: <Money dong="unknown" /> },
              { term: "Số âm", value: <Money dong={-12_500_000} /> },
              { term: "Triệu đồng", value: <Money dong={1_056_500_000} unit="million" /> },
            ]}
          />
        </Card>
        <Card title="Ngày, tỷ lệ, số lượng">
          <DescriptionList
            items={[
              { term: "Ngày", value: <Day day="2025-11-28" /> },
              { term: "Thời điểm", value: <Instant at="2025-11-28T03:32:00Z" /> },
              { term: "Tỷ lệ", value: <Percent bps={5000} /> },
              { term: "Tỷ lệ lẻ", value: <Percent bps={3333} /> },
              { term: "Số lượng", value: <Count count={1056} unit="lao động" /> },
              { term: "Chưa biết", value: <Day day="unknown" /> },
            ]}
          />
        </Card>
      </Columns>
      <Row>
        <StatusBadge tone="still">Đang lập hồ sơ</StatusBadge>
        <StatusBadge tone="moving">Đang thẩm định</StatusBadge>
        <StatusBadge tone="done">Đã nghiệm thu</StatusBadge>
        <StatusBadge tone="due">Đến hạn</StatusBadge>
        <StatusBadge tone="late">Chậm tiến độ</StatusBadge>
        <StatusBadge tone="refused">Không được phê duyệt</StatusBadge>
      </Row>
    </Stack>
  );
}
