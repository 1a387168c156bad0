/** Acceptance of a whole scheme over all its places: 5b by Sở, 5c where the ministry's agency accepts. */
import {
  amountInWords,
  column,
  fields,
  head,
  headRow,
  heading,
  list,
  paragraph,
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
  type PaperNumber,
} from "@kc/core/document";
import { formatDay, formatDong, sumDong, type Dong, type PlainDate } from "@kc/core/kernel";
import type { Member, PaperReference, Party } from "../../paper-data.ts";
import { dongText, personName, referenceText } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

/** One place that was accepted by minutes of its own (Mẫu 5a). */
export type AcceptedPlace = {
  readonly beneficiary: string;
  readonly place: string;
  readonly minutes: PaperReference;
  readonly costDong: Dong;
  readonly grantDong: Dong;
  readonly verdict: "passed" | "passed-in-part" | "failed";
};

export type AcceptanceWholeData = {
  readonly body: IssuingBody;
  readonly paper: PaperNumber;
  readonly schemeName: string;
  readonly contract: PaperReference;
  readonly acceptedOn: PlainDate;
  readonly place: string;
  readonly team: readonly Member[];
  readonly implementer: Party;
  readonly places: readonly AcceptedPlace[];
  readonly requests: readonly string[];
  readonly chair: string | null;
};

/** Mẫu 5b: Sở accepts the whole scheme. */
export const acceptanceWhole = defineTemplate<AcceptanceWholeData>({
  kind: "acceptance_whole",
  version: 1,
  title: "Biên bản nghiệm thu cơ sở (cả đề án)",
  about: "Sở Công Thương nghiệm thu cả đề án trên cơ sở biên bản của từng địa điểm.",
  origin: {
    form: "Mẫu số 5b",
    source: "TT 36/2013/TT-BCT, Điều 13 khoản 3, Điều 14, Điều 19 khoản 2",
    status: "chua-doi-chieu",
  },
  render: (data) => render(data, "Mẫu số 5b", "Đại diện\nSở Công Thương"),
});

/** Mẫu 5c: the ministry's agency accepts. */
export const acceptanceMinistry = defineTemplate<AcceptanceWholeData>({
  kind: "acceptance_ministry",
  version: 1,
  title: "Biên bản nghiệm thu cơ sở (đề án Cục nghiệm thu)",
  about: "Nghiệm thu đề án do Cục thuộc Bộ Công Thương tổ chức nghiệm thu.",
  origin: {
    form: "Mẫu số 5c",
    source: "TT 36/2013/TT-BCT, Điều 14, Điều 19 khoản 2",
    status: "chua-doi-chieu",
  },
  render: (data) => render(data, "Mẫu số 5c", "Đại diện\nCục"),
});

const verdicts = {
  passed: "Đạt",
  "passed-in-part": "Theo khối lượng hoàn thành",
  failed: "Không đạt",
} as const;

function render(data: AcceptanceWholeData, form: string, chairOf: string): DocumentModel {
  const accepted = data.places.filter(({ verdict }) => verdict !== "failed");
  const grant = sumDong(accepted.map(({ grantDong }) => grantDong));
  return {
    title: `Biên bản nghiệm thu cơ sở: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        { kind: "form-mark", lines: [form] },
        head(data.body, data.paper),
        title("Biên bản nghiệm thu cơ sở", data.schemeName),
        paragraph(`Căn cứ ${referenceText(data.contract)};`),
        paragraph(
          `Hôm nay, ngày ${formatDay(data.acceptedOn)}, tại ${data.place}, tiến hành nghiệm thu đề án như sau:`,
        ),
        heading("section", "I.", "THÀNH PHẦN"),
        list(
          "number",
          data.team.map(({ name, office, role: duty }) => `${name}, ${office} - ${duty};`),
        ),
        fields([
          "Đơn vị thực hiện",
          `${data.implementer.name}; đại diện: ${data.implementer.representative}, ${data.implementer.office}`,
        ]),
        heading("section", "II.", "KẾT QUẢ NGHIỆM THU TỪNG ĐỊA ĐIỂM"),
        placeTable(data.places),
        heading("section", "III.", "KẾT LUẬN"),
        paragraph(
          `Nghiệm thu ${String(accepted.length).padStart(2, "0")}/${String(data.places.length).padStart(2, "0")} địa điểm; chi phí được nghiệm thu ${dongText(sumDong(accepted.map(({ costDong }) => costDong)))}; kinh phí khuyến công đề nghị thanh toán tối đa ${dongText(grant)}.`,
        ),
        amountInWords(grant),
        ...(data.requests.length === 0
          ? []
          : [paragraph("Yêu cầu, kiến nghị:"), list("dash", data.requests)]),
        paragraph("Biên bản được lập thành 05 bản có giá trị như nhau, các bên cùng ký tên./."),
        signatures(
          role("Đại diện\nđơn vị thực hiện", personName(data.implementer)),
          role(chairOf, data.chair),
        ),
      ),
    ],
  };
}

function placeTable(places: readonly AcceptedPlace[]): Block {
  const sum = (pick: (place: AcceptedPlace) => Dong) => formatDong(sumDong(places.map(pick)));
  return table({
    columns: [
      column(9, "center"),
      column(40),
      column(30),
      column(30),
      column(24, "right"),
      column(24, "right"),
      column(20),
    ],
    size: "dense",
    unitNote: "Đơn vị tính: đồng",
    headRows: [
      headRow(
        "TT",
        "Đơn vị thụ hưởng",
        "Địa điểm",
        "Biên bản (Mẫu 5a)",
        "Chi phí nghiệm thu",
        "Kinh phí hỗ trợ",
        "Kết quả",
      ),
    ],
    rows: [
      ...places.map((place, index) =>
        row(
          "plain",
          String(index + 1),
          place.beneficiary,
          place.place,
          `${place.minutes.number} ngày ${formatDay(place.minutes.issuedOn)}`,
          formatDong(place.costDong),
          formatDong(place.grantDong),
          verdicts[place.verdict],
        ),
      ),
      row(
        "sum",
        "",
        spanning("Tổng cộng", { columns: 3, align: "center" }),
        sum(({ costDong }) => costDong),
        sum(({ grantDong }) => grantDong),
        "",
      ),
    ],
  });
}
