import { type Dong, kernelRefusalText, parseCount, parseVietnameseNumber } from "@kc/core/kernel";
import { type LegalForm, legalForms } from "@kc/core/party";
import type { FormFault } from "./form-parts.ts";
import { type AskableActivity, askableActivities } from "./support-rates.ts";

/** What a visitor says of its establishment and its wish. */
export type SupportQuestion = {
  readonly activity: AskableActivity;
  readonly costDong: Dong;
  readonly legalForm: LegalForm;
  readonly communeCode: string;
  readonly sectorDivision: string;
  readonly workers: number | null;
  readonly revenueDong: Dong | null;
  readonly technologyLine: "single" | "line";
};

export type ReadQuestion = {
  readonly faults: readonly FormFault[];
  readonly question: SupportQuestion | null;
};

/** Reads the answers of a visitor; what is missing or not understood is told by field. */
export function readQuestion(given: Readonly<Record<string, string>>): ReadQuestion {
  const activity = askableActivities.find((known) => known === given["viec"]);
  const legalForm = legalForms.find((known) => known === given["loai-hinh"]);
  const communeCode = given["noi"] ?? "";
  const sectorDivision = given["nganh"] ?? "";
  const cost = readDong(given["chi-phi"]);
  const revenue = readDong(given["doanh-thu"]);
  const workers = readWorkers(given["lao-dong"]);
  const isCostMissing = cost.amount === null || cost.amount <= 0;
  const faults: readonly FormFault[] = [
    ...missing("viec", activity === undefined, "Chọn việc cần hỗ trợ."),
    ...missing("chi-phi", isCostMissing, cost.fault ?? "Ghi chi phí dự kiến, lớn hơn 0."),
    ...missing("loai-hinh", legalForm === undefined, "Chọn loại hình của cơ sở."),
    ...missing("noi", communeCode === "", "Chọn xã, phường nơi sản xuất."),
    ...missing("nganh", sectorDivision === "", "Chọn ngành sản xuất."),
    ...missing("lao-dong", workers.fault !== null, workers.fault ?? ""),
    ...missing("doanh-thu", revenue.fault !== null, revenue.fault ?? ""),
  ];
  if (faults.length > 0 || !activity || !legalForm || cost.amount === null) {
    return { faults, question: null };
  }
  return {
    faults,
    question: {
      activity,
      costDong: cost.amount,
      legalForm,
      communeCode,
      sectorDivision,
      workers: workers.count,
      revenueDong: revenue.amount,
      technologyLine: given["day-chuyen"] === "1" ? "line" : "single",
    },
  };
}

function missing(name: string, isMissing: boolean, message: string): readonly FormFault[] {
  return isMissing ? [{ name, message }] : [];
}

/** An amount as people write it; left empty it is not known, unreadable it is a fault. */
export function readDong(text: string | undefined): {
  readonly amount: Dong | null;
  readonly fault: string | null;
} {
  if (text === undefined || text.trim() === "") return { amount: null, fault: null };
  const read = parseVietnameseNumber(text);
  return read.ok
    ? { amount: read.value.dong, fault: null }
    : { amount: null, fault: kernelRefusalText(read.refusal) };
}

/** A number of people; left empty it is not known. */
export function readWorkers(text: string | undefined): {
  readonly count: number | null;
  readonly fault: string | null;
} {
  if (text === undefined || text.trim() === "") return { count: null, fault: null };
  const read = parseCount(text);
  return read.ok
    ? { count: read.value.count, fault: null }
    : { count: null, fault: kernelRefusalText(read.refusal) };
}
