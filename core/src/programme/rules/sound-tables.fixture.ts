function budgetRow(
  number: string,
  code: string,
  cells: string[],
  total: string,
  contents: string[],
) {
  const norm: string | null = code === "machinery" ? "machinery_tech_transfer" : null;
  return {
    number,
    code,
    item: `Nội dung ${code}`,
    cells,
    total,
    contentItemCodes: contents,
    normActivity: norm,
  };
}

function quantityRow(
  number: string,
  code: string,
  unit: string,
  cells: string[],
  total: string,
  contents: string[],
) {
  return { ...budgetRow(number, code, cells, total, contents), unit };
}

function printedUnit(): string | null {
  return "triệu đồng";
}

/** Two tables that add up and agree: 2,750 million đồng for 12 establishments and 2 fairs. */
export function soundTables() {
  const frame = { title: "BIỂU KINH PHÍ", itemHeading: "Nội dung", totalHeading: "Tổng cộng" };
  return {
    budgetTable: {
      ...frame,
      years: [2031, 2032],
      clause: "Phụ lục 1",
      unitPrinted: printedUnit(),
      unit: "million",
      unitReason: "Biểu in đơn vị tính.",
      sections: [
        {
          number: "I",
          source: "local",
          label: "Địa phương",
          cells: ["700", "1.050"],
          total: "1.750",
          rows: [
            budgetRow("1", "machinery", ["600", "950"], "1.550", ["II.1"]),
            budgetRow("2", "fairs", ["100", "100"], "200", ["II.2"]),
          ],
        },
        {
          number: "II",
          source: "national",
          label: "Quốc gia",
          cells: ["", "1.000"],
          total: "1.000",
          rows: [budgetRow("1", "machinery", ["", "1.000"], "1.000", ["II.1"])],
        },
      ],
      grand: { number: "III", label: "Tổng cộng", cells: ["700", "2.050"], total: "2.750" },
    },
    quantityTable: {
      ...frame,
      years: [2031, 2032],
      clause: "Phụ lục 2",
      title: "BIỂU NỘI DUNG",
      unitHeading: "ĐVT",
      sections: [
        {
          number: "I",
          source: "local",
          label: "Địa phương",
          rows: [
            quantityRow("1", "machinery", "Cơ sở", ["03", "05"], "08", ["II.1"]),
            quantityRow("2", "fairs", "Hội chợ", ["01", "01"], "02", ["II.2"]),
          ],
        },
        {
          number: "II",
          source: "national",
          label: "Quốc gia",
          rows: [quantityRow("1", "machinery", "Cơ sở", ["", "04"], "04", ["II.1"])],
        },
      ],
    },
  };
}
