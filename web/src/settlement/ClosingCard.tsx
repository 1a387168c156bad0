import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Day } from "../ui/Day.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { dongText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useToday } from "../ui/today.ts";
import type { SchemeSettlement } from "./voucher-values.ts";

export type ClosingAct = "liquidate" | "prepare" | "approve" | "agency";

type ClosingCardProps = {
  readonly closing: SchemeSettlement;
  /** The list of vouchers is open below. */
  readonly isPreparing: boolean;
  readonly onAct: (act: ClosingAct) => void;
};

/** Where liquidation and settlement stand, until when, and what may be done now. */
export function ClosingCard({ closing, isPreparing, onAct }: ClosingCardProps) {
  const { mayLiquidate, mayPrepare, mayApprove, mayRecordAgency } = closing;
  const isOpen = mayLiquidate || mayPrepare || mayApprove || mayRecordAgency;
  return (
    <Card title="Thanh lý, quyết toán" tone={isOpen ? "action" : "plain"}>
      <Stack>
        <ClosingFacts closing={closing} />
        {isOpen ? (
          <ClosingButtons closing={closing} isPreparing={isPreparing} onAct={onAct} />
        ) : (
          <p className="soft">{waitText(closing)}</p>
        )}
      </Stack>
    </Card>
  );
}

function ClosingFacts({ closing }: { readonly closing: SchemeSettlement }) {
  const { liquidation, acceptedSupportDong, lastAcceptedOn, dueOn, dueCitation, settlement } =
    closing;
  const today = useToday();
  const isLate =
    dueOn !== null && today !== null && today > dueOn && settlement?.status !== "approved";
  return (
    <DescriptionList
      columns={2}
      items={[
        { term: "Được nghiệm thu", value: <Money dong={acceptedSupportDong} /> },
        { term: "Nghiệm thu lần cuối", value: <Day day={lastAcceptedOn} /> },
        {
          term: "Hạn quyết toán",
          value: (
            <>
              <Day day={dueOn} />{" "}
              {dueCitation !== null && <span className="small soft">({dueCitation})</span>}{" "}
              {isLate && <StatusBadge tone="late">Quá hạn</StatusBadge>}
            </>
          ),
        },
        {
          term: "Thanh lý hợp đồng",
          value: liquidation ? (
            <>
              Biên bản {liquidation.minutesNumber} ngày <Day day={liquidation.liquidatedOn} />
            </>
          ) : (
            "chưa thanh lý"
          ),
        },
      ]}
    />
  );
}

function ClosingButtons({ closing, isPreparing, onAct }: ClosingCardProps) {
  const { settlement, mayLiquidate, mayPrepare, mayApprove, mayRecordAgency } = closing;
  return (
    <Row>
      {mayLiquidate && (
        <Button
          look="main"
          onPress={() => {
            onAct("liquidate");
          }}
        >
          Thanh lý hợp đồng
        </Button>
      )}
      {mayApprove && (
        <Button
          look="main"
          blockedBecause={moneyFirst(closing)}
          onPress={() => {
            onAct("approve");
          }}
        >
          Phê duyệt quyết toán
        </Button>
      )}
      {mayRecordAgency && (
        <Button
          look="main"
          blockedBecause={moneyFirst(closing)}
          onPress={() => {
            onAct("agency");
          }}
        >
          Ghi nhận quyết toán với Cục
        </Button>
      )}
      {mayPrepare && !isPreparing && (
        <Button
          look={settlement ? "plain" : "main"}
          onPress={() => {
            onAct("prepare");
          }}
        >
          {settlement ? "Lập lại bảng kê chứng từ" : "Lập quyết toán"}
        </Button>
      )}
    </Row>
  );
}

/** Why approval waits, while what is paid is not exactly what is settled. */
function moneyFirst({ outstanding }: SchemeSettlement): string | undefined {
  if (outstanding === null) return undefined;
  const { toReturnDong, toPayDong } = outstanding;
  if (toReturnDong > 0) {
    return `Phải nộp trả ngân sách ${dongText(toReturnDong)} trước; kế toán ghi khoản nộp trả ở phần Kinh phí.`;
  }
  return toPayDong > 0 ? `Còn ${dongText(toPayDong)} chưa thanh toán.` : undefined;
}

function waitText({ status, settlement }: SchemeSettlement): string {
  if (settlement?.status === "approved") return "Quyết toán đã được phê duyệt.";
  if (status === "accepted" || status === "accepted_partially") {
    return "Chờ thanh toán đủ kinh phí được nghiệm thu; sau đó Giám đốc Trung tâm thanh lý hợp đồng.";
  }
  if (status === "paid") return "Chờ thanh lý hợp đồng.";
  return settlement
    ? "Chờ Lãnh đạo Sở phê duyệt quyết toán."
    : "Chờ kế toán lập quyết toán trên chứng từ.";
}
