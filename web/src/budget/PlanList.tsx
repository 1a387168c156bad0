import { lazyPart } from "../app/lazy-part.tsx";
import { lowerFirst } from "./lower-first.ts";
import {
  type Funding,
  fundingOf,
  planListLabels,
  type PlanList as ListName,
} from "@kc/core/budget";
import { Fragment, useState } from "react";
import { Card } from "../ui/Card.tsx";
import { classNames } from "../ui/class-names.ts";
import { dongText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { MoneyUnitSwitch } from "../ui/MoneyUnitSwitch.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { OrderButton } from "./OrderButton.tsx";
import "./PlanList.css";
import { PlanLineMenu } from "./PlanLineMenu.tsx";
import type { PlanLineRow, PlanPageData } from "./plan-types.ts";

const PlanLineDialog = lazyPart(async () => (await import("./PlanLineDialog.tsx")).PlanLineDialog);

/** What limits a line besides its appraisal: the budget that is left, or what the Cục agreed to. */
const limitHeads: Readonly<Record<Funding, string>> = {
  estimate: "Dự toán còn lại",
  contract: "Cục thống nhất",
};

type PlanListProps = {
  readonly data: PlanPageData;
  readonly list: ListName;
  readonly lines: readonly PlanLineRow[];
};

/** One list of a plan by priority; in the main list a line shows where the money of the budget ends. */
export function PlanList({ data, list, lines }: PlanListProps) {
  const [changed, setChanged] = useState<PlanLineRow | null>(null);
  const isDecided = data.plan.status === "approved" || data.plan.status === "adjusted";
  const hasOpinion = data.lines.some(({ opinionDong }) => opinionDong !== null);
  const cut = list === "main" ? cutPlace(lines) : -1;
  const sum = lines.reduce((total, line) => total + amountOf(line, isDecided), 0);
  return (
    <Card
      title={`${planListLabels[list]} (${String(lines.length)})`}
      flush
      aside={
        list === "main" ? (
          <div className="row">
            <MoneyUnitSwitch />
            {data.isEditable && lines.length > 1 && <OrderButton plan={data.plan} />}
          </div>
        ) : undefined
      }
    >
      {lines.length === 0 ? (
        <p className="card__empty soft">
          {list === "main"
            ? "Chưa có đề án, nhiệm vụ nào. Đưa các đề án đã thẩm định đạt vào danh mục ở bên dưới."
            : "Chưa có đề án dự phòng nào."}
        </p>
      ) : (
        <div className="plan-list" role="region" aria-label={planListLabels[list]} tabIndex={0}>
          <table>
            <caption className="visually-hidden">{planListLabels[list]}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <abbr title="Thứ tự ưu tiên">TT</abbr>
                </th>
                <th scope="col">Đề án, nhiệm vụ</th>
                <th scope="col" className="number">
                  Thẩm định
                </th>
                {hasOpinion && (
                  <th scope="col" className="number">
                    <abbr title="Số Sở Tài chính cho ý kiến">STC cho ý kiến</abbr>
                  </th>
                )}
                <th scope="col" className="number">
                  {isDecided ? "Phê duyệt" : "Đưa vào kế hoạch"}
                </th>
                {list === "main" && !isDecided && (
                  <th scope="col" className="number">
                    {limitHeads[fundingOf(data.plan.source)]}
                  </th>
                )}
                {data.isEditable && (
                  <th scope="col">
                    <span className="visually-hidden">Thao tác</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {lines.map((line, place) => (
                <Fragment key={line.id}>
                  {place === cut && <CutOff line={line} />}
                  <Line
                    line={line}
                    place={place}
                    data={data}
                    list={list}
                    isDecided={isDecided}
                    hasOpinion={hasOpinion}
                    lines={lines}
                    onChange={setChanged}
                  />
                </Fragment>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td colSpan={hasOpinion ? 4 : 3}>Cộng {lines.length} đề án, nhiệm vụ</td>
                <td className="number">
                  <Money dong={sum} unit="table" />
                </td>
                {list === "main" && !isDecided && <td className="plan-list__blank" />}
                {data.isEditable && <td className="plan-list__blank" />}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {changed && (
        <PlanLineDialog
          data={data}
          line={changed}
          onClose={() => {
            setChanged(null);
          }}
        />
      )}
    </Card>
  );
}

/** The place of the first line that no longer fits; -1 when all fit. */
function cutPlace(lines: readonly PlanLineRow[]): number {
  return lines.findIndex(({ isWithinBudget }) => isWithinBudget === false);
}

function amountOf(line: PlanLineRow, isDecided: boolean): number {
  return isDecided ? (line.approvedDong ?? 0) : line.proposedDong;
}

/** The line under which the money ends. */
function CutOff({ line }: { readonly line: PlanLineRow }) {
  const missing = -(line.leftDong ?? 0);
  return (
    <tr className="plan-list__cut">
      <td colSpan={7}>
        Hết dự toán ở đây. Dòng dưới cần thêm {dongText(Math.max(0, missing))} mới đủ.
      </td>
    </tr>
  );
}

type LineProps = {
  readonly line: PlanLineRow;
  readonly lines: readonly PlanLineRow[];
  readonly place: number;
  readonly data: PlanPageData;
  readonly list: ListName;
  readonly isDecided: boolean;
  readonly hasOpinion: boolean;
  readonly onChange: (line: PlanLineRow) => void;
};

function Line({ line, lines, place, data, list, isDecided, hasOpinion, onChange }: LineProps) {
  const { leftDong } = line;
  const funding = fundingOf(data.plan.source);
  return (
    <tr className={classNames(line.isWithinBudget === false && "is-beyond")}>
      <td className="plan-list__place">{place + 1}</td>
      <th scope="row">
        <LineTitle line={line} />
      </th>
      <td className="number" data-head="Thẩm định">
        <Money dong={line.appraisedDong} unit="table" />
      </td>
      {hasOpinion && (
        <td
          className={classNames(
            "number",
            line.opinionDong !== null && line.opinionDong < line.proposedDong && "is-short",
          )}
          data-head="STC cho ý kiến"
        >
          <Money dong={line.opinionDong} unit="table" />
        </td>
      )}
      <td className="number" data-head={isDecided ? "Phê duyệt" : "Đưa vào kế hoạch"}>
        <strong>
          <Money dong={isDecided ? line.approvedDong : line.proposedDong} unit="table" />
        </strong>
      </td>
      {list === "main" && !isDecided && (
        <td
          className={classNames("number", (leftDong ?? 0) < 0 && "is-short")}
          data-head={limitHeads[funding]}
        >
          {funding === "contract" ? (
            line.agencyDong === null ? (
              <span className="small">chưa có kết quả</span>
            ) : (
              <Money dong={line.agencyDong} unit="table" />
            )
          ) : line.allocationId === null ? (
            <span className="small">chưa chọn dự toán</span>
          ) : (
            <Money dong={leftDong} unit="table" />
          )}
        </td>
      )}
      {data.isEditable && (
        <td className="plan-list__acts">
          <PlanLineMenu
            plan={data.plan}
            line={line}
            place={place}
            count={lines.length}
            onChange={() => {
              onChange(line);
            }}
          />
        </td>
      )}
    </tr>
  );
}

function LineTitle({ line }: { readonly line: PlanLineRow }) {
  const { scheme } = line;
  if (!scheme) {
    return (
      <>
        {line.title} <StatusBadge tone="still">Nhiệm vụ</StatusBadge>
      </>
    );
  }
  return (
    <>
      <TextLink href={`/schemes/${scheme.id}`}>{line.title}</TextLink>
      <span className="plan-list__who">
        {scheme.code}
        {scheme.beneficiaries.map(({ name, communeName }) => (
          <Fragment key={name}>
            {" · "}
            {name}, {lowerFirst(communeName)}
          </Fragment>
        ))}
      </span>
      <Reasons line={line} />
    </>
  );
}

function Reasons({ line }: { readonly line: PlanLineRow }) {
  if (line.reasons.length === 0) return null;
  return (
    <ul className="plan-list__reasons" aria-label="Căn cứ ưu tiên">
      {line.reasons.map(({ label, citation }) => (
        <li key={label} title={citation}>
          {label.replace(/^(Địa bàn|Ngành nghề) ưu tiên: /, "")}
        </li>
      ))}
    </ul>
  );
}
