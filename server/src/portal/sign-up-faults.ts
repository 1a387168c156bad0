import { signUpRefusalText } from "../party/sign-up.ts";
import type { runSignUp } from "../party/run-sign-up.ts";
import { isPlatformRefusal, platformRefusalText } from "../platform/refusal-text.ts";
import type { FormFault } from "./form-parts.ts";

type Outcome = Awaited<ReturnType<typeof runSignUp>>;
type SignUpRefusal = Extract<Outcome, { readonly ok: false }>["refusal"];

/** The field of the form that a field of the command stands in. */
const fields: Readonly<Record<string, string>> = {
  name: "ten",
  legalForm: "loai-hinh",
  taxCode: "ma-so-thue",
  representativeName: "dai-dien",
  phone: "dien-thoai",
  email: "email",
  registeredAddress: "tru-so",
  registeredCommuneCode: "xa-tru-so",
  productionAddress: "dia-chi",
  communeCode: "xa",
  sectorDivision: "nganh",
  products: "san-pham",
  foundedOn: "thanh-lap",
  workers: "lao-dong",
  capitalDong: "von",
  revenueDong: "doanh-thu",
  login: "ten-dang-nhap",
  password: "mat-khau",
  consents: "dong-y",
};

const fieldOfKind: Readonly<Record<string, string>> = {
  "login-taken": "ten-dang-nhap",
  "login-not-a-login": "ten-dang-nhap",
  "weak-password": "mat-khau",
  "likely-duplicate": "khong-trung",
};

/** A refused sign-up as faults of the form: each at its field where it has one, and a sentence on top. */
export function signUpFaults(refusal: SignUpRefusal): {
  readonly faults: readonly FormFault[];
  readonly sentence: string | undefined;
  /** Establishments that it may be the same as; to be told apart by whoever signs up. */
  readonly toConfirm: readonly string[];
} {
  if (refusal.kind === "invalid-input") {
    const faults = refusal.issues.map((issue) => ({
      name: fields[issue.path] ?? "ten",
      message: issue.message,
    }));
    return { faults, sentence: undefined, toConfirm: [] };
  }
  const sentence = isPlatformRefusal(refusal)
    ? platformRefusalText(refusal)
    : signUpRefusalText(refusal);
  const toConfirm =
    refusal.kind === "likely-duplicate"
      ? refusal.candidates.map(({ establishmentId }) => establishmentId)
      : [];
  const name = fieldOfKind[refusal.kind];
  return name === undefined
    ? { faults: [], sentence, toConfirm }
    : { faults: [{ name, message: sentence }], sentence: undefined, toConfirm };
}
