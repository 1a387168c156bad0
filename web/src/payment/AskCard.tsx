import { dong, dongInWords } from "@kc/core/kernel";
import type { PaymentKind } from "@kc/core/payment";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { dongText } from "../ui/format.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import type { SchemePayments } from "./request-values.ts";
import "./payment.css";

type AskCardProps = {
  readonly kind: PaymentKind;
  readonly ask: SchemePayments["advance"];
  readonly onAsk: (kind: PaymentKind) => void;
};

const words = {
  advance: { title: "Tạm ứng", can: "Còn tạm ứng được", verb: "Lập đề nghị tạm ứng" },
  payment: { title: "Thanh toán", can: "Còn thanh toán được", verb: "Lập đề nghị thanh toán" },
} as const satisfies Record<PaymentKind, object>;

/** What may be asked for now: the largest amount, the papers, the article; or why nothing may. */
export function AskCard({ kind, ask, onAsk }: AskCardProps) {
  const { title, can, verb } = words[kind];
  const { blockedBecause, largestDong, clearAdvanceDong } = ask;
  const isOpen = blockedBecause === null;
  return (
    <Card title={title} tone={isOpen && ask.isPermitted ? "action" : "plain"}>
      {isOpen ? (
        <>
          <div>
            <p className="soft small">{can}</p>
            <p className="amount-figure">{dongText(largestDong)}</p>
            <p className="soft small">{dongInWords(dong(largestDong))}</p>
          </div>
          {clearAdvanceDong > 0 && (
            <p className="small">Cùng lúc thanh toán tạm ứng {dongText(clearAdvanceDong)}.</p>
          )}
          <EvidenceList evidence={ask.evidence} label={`Tài liệu (${ask.citation})`} />
          {ask.isPermitted ? (
            <Button
              look="main"
              onPress={() => {
                onAsk(kind);
              }}
            >
              {verb}
            </Button>
          ) : (
            <p className="soft small">Kế toán của đơn vị thực hiện lập đề nghị.</p>
          )}
        </>
      ) : (
        <p className="soft">{blockedBecause}</p>
      )}
    </Card>
  );
}
