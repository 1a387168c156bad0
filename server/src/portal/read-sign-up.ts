import { kernelRefusalText, parseDay } from "@kc/core/kernel";
import { establishmentTraits, legalForms } from "@kc/core/party";
import type { FormFault } from "./form-parts.ts";
import { readDong, readWorkers } from "./read-question.ts";

export type ReadSignUp = {
  readonly faults: readonly FormFault[];
  /** What the command of a sign-up takes, but for the province. */
  readonly input: Readonly<Record<string, unknown>>;
};

/** Reads the form of a sign-up: what the form itself can tell is wrong is told here, the rest by the command. */
export function readSignUp(given: Readonly<Record<string, readonly string[]>>): ReadSignUp {
  const text = (name: string) => (given[name]?.[0] ?? "").normalize("NFC").trim();
  const founded = text("thanh-lap") === "" ? null : parseDay(text("thanh-lap"));
  const workers = readWorkers(text("lao-dong"));
  const capital = readDong(text("von"));
  const revenue = readDong(text("doanh-thu"));
  const fault = (name: string, message: string | null) =>
    message === null ? [] : [{ name, message }];
  const need = (name: string, message: string) => fault(name, text(name) === "" ? message : null);
  const isOfForm = legalForms.some((form) => form === text("loai-hinh"));
  const faults = [
    ...need("ten", "Nhập tên cơ sở."),
    ...fault("loai-hinh", isOfForm ? null : "Chọn loại hình."),
    ...need("nganh", "Chọn ngành sản xuất chính."),
    ...fault("thanh-lap", founded?.ok === false ? kernelRefusalText(founded.refusal) : null),
    ...need("dia-chi", "Nhập nơi sản xuất."),
    ...need("xa", "Chọn xã, phường nơi sản xuất."),
    ...fault("lao-dong", workers.fault),
    ...fault("von", capital.fault),
    ...fault("doanh-thu", revenue.fault),
    ...need("dai-dien", "Nhập họ và tên người đại diện."),
    ...need("ten-dang-nhap", "Nhập tên đăng nhập."),
    ...need("mat-khau", "Nhập mật khẩu."),
    ...fault(
      "dong-y",
      text("dong-y") === "1" ? null : "Cần đồng ý cho dùng thông tin để xét hỗ trợ.",
    ),
  ];
  return {
    faults,
    input: {
      name: text("ten"),
      legalForm: text("loai-hinh"),
      taxCode: text("ma-so-thue") === "" ? null : text("ma-so-thue"),
      representativeName: text("dai-dien"),
      phone: text("dien-thoai"),
      email: text("email"),
      registeredAddress: text("tru-so") === "" ? text("dia-chi") : text("tru-so"),
      registeredCommuneCode: text("xa-tru-so") === "" ? text("xa") : text("xa-tru-so"),
      productionAddress: text("dia-chi"),
      communeCode: text("xa"),
      sectorDivision: text("nganh"),
      sectorNote: "",
      products: text("san-pham"),
      foundedOn: founded?.ok === true ? founded.value : null,
      workers: workers.count,
      capitalDong: capital.amount,
      revenueDong: revenue.amount,
      traits: establishmentTraits.filter((trait) => given["dac-diem"]?.includes(trait) === true),
      login: text("ten-dang-nhap").toLowerCase(),
      // A password is taken as typed: its spaces belong to it.
      password: given["mat-khau"]?.[0] ?? "",
      consents: text("dong-y") === "1",
      confirmedNotDuplicateOf: (given["khong-trung"] ?? []).flatMap((ids) => ids.split(",")),
    },
  };
}
