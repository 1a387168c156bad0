/** Slips of the State Treasury: withdrawal of estimate, payment of an advance, transfer order, and money that goes back. */
import {
  amountInWords,
  column,
  fields,
  headRow,
  line,
  placeAndDay,
  plainHead,
  portrait,
  role,
  row,
  signatures,
  spanning,
  table,
  title,
  type Block,
  type DocumentModel,
  type IssuingBody,
} from "@kc/core/document";
import { formatDay, formatDong, type Dong, type PlainDate } from "@kc/core/kernel";
import { defineTemplate } from "../../template.ts";

/** The codes of the State budget that a slip carries; null where nobody has entered one yet. */
export type BudgetCodes = {
  readonly fund: string | null;
  readonly chapter: string | null;
  /** Ngành kinh tế: loại and khoản. */
  readonly category: string | null;
  readonly item: string | null;
  readonly subItem: string | null;
};

/** Whose account it is and where it is kept. */
export type SlipAccount = {
  readonly name: string;
  readonly account: string;
  readonly bank: string;
};

export type TreasurySlipData = {
  readonly body: IssuingBody;
  readonly unitCode: string;
  readonly budgetYear: number;
  /** The unit that pays. */
  readonly payer: SlipAccount;
  readonly payee: SlipAccount;
  readonly purpose: "advance" | "payment";
  readonly content: string;
  readonly amountDong: Dong;
  readonly codes: BudgetCodes;
  /** What of the codes is not checked, or not there. */
  readonly codeNotes: readonly string[];
  /** Advance that stands, and what of it this slip clears; of a request for the payment of an advance. */
  readonly advanceDong: Dong;
  readonly clearedDong: Dong;
  readonly madeOn: PlainDate | null;
  readonly year: number;
  readonly chiefAccountant: string | null;
  readonly head: string | null;
};

export type ReturnSlipData = Pick<
  TreasurySlipData,
  | "body"
  | "unitCode"
  | "budgetYear"
  | "payer"
  | "content"
  | "amountDong"
  | "codes"
  | "codeNotes"
  | "year"
  | "chiefAccountant"
  | "head"
> & {
  readonly treasuryName: string;
  readonly from: "advance" | "paid" | "settled";
  readonly slipNumber: string;
  readonly returnedOn: PlainDate;
};

const box = (isChosen: boolean) => (isChosen ? "[x]" : "[ ]");
const sourceOf = (form: string) => `NĐ 347/2025/NĐ-CP, ${form}`;

export const treasuryWithdrawal = defineTemplate<TreasurySlipData>({
  kind: "treasury_withdrawal",
  version: 1,
  title: "Giấy rút dự toán ngân sách nhà nước",
  about:
    "Đơn vị sử dụng ngân sách rút dự toán chuyển cho đơn vị thụ hưởng; không kèm nộp ngân sách.",
  origin: { form: "C2-02a/NS", source: sourceOf("Mẫu số 13"), status: "chua-doi-chieu" },
  render: (data) =>
    slip(data, {
      mark: ["Mẫu số C2-02a/NS", "(Mẫu số 13, NĐ 347/2025/NĐ-CP)"],
      name: "Giấy rút dự toán ngân sách nhà nước",
      choices: `${box(data.purpose === "payment")} Thực chi     ${box(data.purpose === "advance")} Tạm ứng     [x] Chuyển khoản     [ ] Tiền mặt`,
      blocks: [
        payerFields("Đơn vị rút dự toán", data),
        codedTable(data),
        amountInWords(data.amountDong),
        payeeFields(data),
      ],
    }),
});

export const transferOrder = defineTemplate<TreasurySlipData>({
  kind: "transfer_order",
  version: 1,
  title: "Ủy nhiệm chi",
  about: "Đơn vị chuyển tiền từ tài khoản tiền gửi tại Kho bạc: kinh phí Cục chuyển theo hợp đồng.",
  origin: { form: "C4-02a/NS", source: sourceOf("Mẫu số 17"), status: "chua-doi-chieu" },
  render: (data) =>
    slip(data, {
      mark: ["Mẫu số C4-02a/NS", "(Mẫu số 17, NĐ 347/2025/NĐ-CP)"],
      name: "Ủy nhiệm chi",
      choices: "Chuyển khoản, không kèm nộp ngân sách nhà nước",
      blocks: [
        payerFields("Đơn vị trả tiền", data),
        codedTable(data),
        amountInWords(data.amountDong),
        payeeFields(data),
      ],
    }),
});

export const treasuryAdvanceRequest = defineTemplate<TreasurySlipData>({
  kind: "treasury_advance_request",
  version: 1,
  title: "Giấy đề nghị thanh toán tạm ứng",
  about: "Đơn vị đề nghị Kho bạc chuyển số đã tạm ứng thành thực chi khi đã đủ chứng từ.",
  origin: { form: "C2-03/NS", source: sourceOf("Mẫu số 10"), status: "chua-doi-chieu" },
  render: (data) =>
    slip(data, {
      mark: ["Mẫu số C2-03/NS", "(Mẫu số 10, NĐ 347/2025/NĐ-CP)"],
      name: "Giấy đề nghị thanh toán tạm ứng",
      choices: "[x] Tạm ứng     [ ] Ứng trước",
      blocks: [payerFields("Đơn vị", data), clearedTable(data), amountInWords(data.clearedDong)],
    }),
});

const returnedFrom = {
  advance: "Số dư tạm ứng",
  paid: "Kinh phí đã thanh toán",
  settled: "Kinh phí đã quyết toán",
} as const;

export const returnSlip = defineTemplate<ReturnSlipData>({
  kind: "return_slip",
  version: 1,
  title: "Giấy nộp trả kinh phí",
  about: "Đơn vị nộp trả tạm ứng, kinh phí đã chi vào ngân sách qua Kho bạc.",
  origin: { form: "C2-05a/NS", source: sourceOf("Mẫu số 08"), status: "chua-doi-chieu" },
  render: (data) =>
    slip(
      { ...data, madeOn: data.returnedOn },
      {
        mark: ["Mẫu số C2-05a/NS", "(Mẫu số 08, NĐ 347/2025/NĐ-CP)"],
        name: "Giấy nộp trả kinh phí",
        choices: `Số ${data.slipNumber} ngày ${formatDay(data.returnedOn)}`,
        blocks: [
          fields(
            ["Đơn vị nộp", data.payer.name],
            ["Mã ĐVQHNS", data.unitCode],
            ["Nộp trả từ", `${returnedFrom[data.from]}, năm ngân sách ${String(data.budgetYear)}`],
            ["Nộp vào tài khoản tại", data.treasuryName],
          ),
          codedTable(data),
          amountInWords(data.amountDong),
        ],
      },
    ),
});

type SlipHead = Pick<TreasurySlipData, "body" | "madeOn" | "year" | "codeNotes"> &
  Pick<TreasurySlipData, "chiefAccountant" | "head" | "content">;

function slip(
  data: SlipHead,
  form: {
    readonly mark: readonly string[];
    readonly name: string;
    readonly choices: string;
    readonly blocks: readonly Block[];
  },
): DocumentModel {
  const day = placeAndDay(data.body.place, data.madeOn, data.year);
  return {
    title: `${form.name}: ${data.content}`,
    size: "form",
    marks: data.codeNotes,
    sections: [
      portrait(
        { kind: "form-mark", lines: [...form.mark] },
        plainHead(data.body),
        title(form.name, null),
        line(form.choices, "center"),
        ...form.blocks,
        line([{ text: day, style: "italic" }], "right"),
        signatures(
          role("Kế toán trưởng", data.chiefAccountant),
          role("Chủ tài khoản", data.head, { note: "(Ký tên, đóng dấu)" }),
        ),
        line([{ text: "Phần Kho bạc Nhà nước ghi", style: "bold" }], "center"),
        signatures(
          role("Kế toán", null),
          role("Kế toán trưởng", null),
          role("Giám đốc", null, { note: "(Ký tên, đóng dấu)" }),
        ),
      ),
    ],
  };
}

function payerFields(label: string, data: TreasurySlipData): Block {
  return fields(
    [label, data.payer.name],
    ["Mã ĐVQHNS", data.unitCode],
    ["Tài khoản", `${data.payer.account} tại ${data.payer.bank}`],
    ["Năm ngân sách", String(data.budgetYear)],
  );
}

const codeHeads = ["Mã nguồn NS", "Mã chương", "Mã ngành KT", "Mã NDKT"] as const;

/** The codes as cells; dots to be filled in by hand where there is none. */
function codeCells(codes: BudgetCodes): readonly string[] {
  const trade = codes.item ?? (codes.category === null ? null : `${codes.category}-……`);
  return [codes.fund, codes.chapter, trade, codes.subItem].map((code) => code ?? "……");
}

function codedTable(data: Pick<TreasurySlipData, "content" | "codes" | "amountDong">): Block {
  return table({
    columns: [
      column(58),
      column(19, "center"),
      column(19, "center"),
      column(22, "center"),
      column(19, "center"),
      column(28, "right"),
    ],
    unitNote: "Đơn vị tính: đồng",
    size: "dense",
    headRows: [headRow("Nội dung", ...codeHeads, "Số tiền")],
    rows: [
      row("plain", data.content, ...codeCells(data.codes), formatDong(data.amountDong)),
      row(
        "sum",
        spanning("Tổng cộng", { columns: 5, align: "center" }),
        formatDong(data.amountDong),
      ),
    ],
  });
}

function clearedTable(data: TreasurySlipData): Block {
  const money = [data.advanceDong, data.clearedDong].map(formatDong);
  return table({
    columns: [
      column(45),
      column(18, "center"),
      column(18, "center"),
      column(20, "center"),
      column(18, "center"),
      column(23, "right"),
      column(23, "right"),
    ],
    unitNote: "Đơn vị tính: đồng",
    size: "dense",
    headRows: [headRow("Nội dung", ...codeHeads, "Số dư tạm ứng", "Đề nghị thanh toán")],
    rows: [
      row("plain", data.content, ...codeCells(data.codes), ...money),
      row("sum", spanning("Tổng cộng", { columns: 5, align: "center" }), ...money),
    ],
  });
}

function payeeFields(data: TreasurySlipData): Block {
  return fields(
    ["Đơn vị nhận tiền", data.payee.name],
    ["Tài khoản", `${data.payee.account} tại ${data.payee.bank}`],
  );
}
