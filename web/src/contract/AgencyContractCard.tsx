import { lazyPart } from "../app/lazy-part.tsx";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { dayText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { useToday } from "../ui/today.ts";
import { contractStatuses, partyItems } from "./contract-parts.tsx";
import type { SchemeContract } from "./SchemeContractTab.tsx";

const AgencyTransferDialog = lazyPart(
  async () => (await import("./AgencyTransferDialog.tsx")).AgencyTransferDialog,
);
const LiquidateAgencyDialog = lazyPart(
  async () => (await import("./LiquidateAgencyDialog.tsx")).LiquidateAgencyDialog,
);

type Agency = NonNullable<SchemeContract["agency"]>;
type AgencyContractCardProps = { readonly schemeId: string; readonly agency: Agency };

/** The contract of the Cục with the Centre: its terms, its money, and until when it is to be settled. */
export function AgencyContractCard({ schemeId, agency }: AgencyContractCardProps) {
  const [opened, setOpened] = useState<"transfer" | "liquidate" | null>(null);
  const close = () => {
    setOpened(null);
  };
  const { tone, label } = contractStatuses[agency.status];
  return (
    <Card
      title={`Hợp đồng ${agency.contractNumber} với Cục`}
      aside={<StatusBadge tone={tone}>{label}</StatusBadge>}
    >
      <Stack>
        <AgencyFacts agency={agency} />
        {agency.schemes.length > 1 && <ListedSchemes agency={agency} schemeId={schemeId} />}
        {agency.transfers.length > 0 && <Transfers agency={agency} />}
        {(agency.mayTransfer || agency.mayLiquidate) && (
          <Row>
            {agency.mayTransfer && (
              <Button
                onPress={() => {
                  setOpened("transfer");
                }}
              >
                Ghi nhận kinh phí Cục chuyển, nộp trả
              </Button>
            )}
            {agency.mayLiquidate && (
              <Button
                look="main"
                onPress={() => {
                  setOpened("liquidate");
                }}
              >
                Thanh lý hợp đồng với Cục
              </Button>
            )}
          </Row>
        )}
      </Stack>
      {opened === "transfer" && (
        <AgencyTransferDialog schemeId={schemeId} agency={agency} onClose={close} />
      )}
      {opened === "liquidate" && (
        <LiquidateAgencyDialog schemeId={schemeId} agency={agency} onClose={close} />
      )}
    </Card>
  );
}

function AgencyFacts({ agency }: { readonly agency: Agency }) {
  const { settleBy, liquidatedOn } = agency;
  const today = useToday();
  const isLate = liquidatedOn === null && today !== null && today > settleBy.dueOn;
  return (
    <DescriptionList
      columns={2}
      items={[
        { term: "Ngày ký", value: dayText(agency.signedOn) },
        { term: "Ngày kết thúc", value: dayText(agency.endsOn) },
        {
          term: agency.schemes.length > 1 ? "Giá trị của đề án này" : "Giá trị hợp đồng",
          value: <Money dong={agency.amountDong} />,
        },
        { term: "Đã bố trí cho đề án", value: <Money dong={agency.committedDong} /> },
        { term: "Đã nhận từ Cục", value: <Money dong={agency.receivedDong} /> },
        { term: "Trung tâm còn giữ", value: <Money dong={agency.heldDong} /> },
        {
          term: "Hạn quyết toán, thanh lý",
          value: (
            <>
              {dayText(settleBy.dueOn)} <span className="small soft">({settleBy.citation})</span>{" "}
              {isLate && <StatusBadge tone="late">Quá hạn</StatusBadge>}
            </>
          ),
        },
        ...(liquidatedOn === null
          ? []
          : [
              {
                term: "Thanh lý",
                value: `Biên bản ${agency.minutesNumber ?? ""} ngày ${dayText(liquidatedOn)}`,
              },
            ]),
        ...(agency.advanceTerms === ""
          ? []
          : [{ term: "Điều khoản tạm ứng", value: agency.advanceTerms, wide: true }]),
        ...partyItems("Bên A (Cục)", agency.agency),
        ...partyItems("Bên B (Trung tâm)", agency.implementer),
      ]}
    />
  );
}

/** Every scheme of the paper with its part of the money, and their sum: the value of the contract. */
function ListedSchemes({ schemeId, agency }: AgencyContractCardProps) {
  const { schemes } = agency;
  const sum = (of: (scheme: (typeof schemes)[number]) => number) =>
    schemes.reduce((total, scheme) => total + of(scheme), 0);
  const money = (scheme: Pick<(typeof schemes)[number], Figure>) =>
    figures.map((figure) => <Money key={figure} dong={scheme[figure]} />);
  return (
    <DataSheet
      caption={`Các đề án trong hợp đồng ${agency.contractNumber}`}
      heads={["Đề án", "Trạng thái", "Giá trị", "Đã nhận", "Được quyết toán"]}
      numbers={[2, 3, 4]}
      rows={[
        ...schemes.map((scheme) => ({
          key: scheme.id,
          cells: [
            scheme.id === schemeId ? (
              <strong key="name">{`${scheme.code} · ${scheme.name}`}</strong>
            ) : (
              <TextLink key="name" href={`/schemes/${scheme.id}?tab=contract`}>
                {`${scheme.code} · ${scheme.name}`}
              </TextLink>
            ),
            scheme.statusLabel,
            ...money(scheme),
          ],
        })),
        {
          key: "sum",
          cells: [
            <strong key="name">Cộng hợp đồng</strong>,
            "",
            ...money({
              amountDong: sum(({ amountDong }) => amountDong),
              receivedDong: sum(({ receivedDong }) => receivedDong),
              settledDong: sum(({ settledDong }) => settledDong),
            }),
          ],
        },
      ]}
    />
  );
}

const figures = ["amountDong", "receivedDong", "settledDong"] as const;
type Figure = (typeof figures)[number];

function Transfers({ agency }: { readonly agency: Agency }) {
  return (
    <DataSheet
      caption="Kinh phí Cục chuyển, nộp trả"
      heads={["Ngày", "Nội dung", "Số chứng từ", "Số tiền"]}
      numbers={[3]}
      rows={agency.transfers.map((transfer) => ({
        key: transfer.id,
        cells: [
          dayText(transfer.transferredOn),
          transfer.note === "" ? transfer.kindLabel : `${transfer.kindLabel}: ${transfer.note}`,
          transfer.voucherNumber,
          <Money
            key="amount"
            dong={transfer.kind === "give_back" ? -transfer.amountDong : transfer.amountDong}
          />,
        ],
      }))}
    />
  );
}
