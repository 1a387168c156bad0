import type {
  findPaymentRequestEndpoint,
  findSchemePaymentsEndpoint,
} from "@kc/server/api/payment";
import type { EndpointOutput } from "@kc/server/api/platform";

export type SchemePayments = EndpointOutput<typeof findSchemePaymentsEndpoint>;
export type PaymentRequest = EndpointOutput<typeof findPaymentRequestEndpoint>;

/** What may be asked for: the most, the papers that go with it, the article. */
export type Ask = Omit<SchemePayments["advance"], "isPermitted">;
export type Evidence = Ask["evidence"][number];

/** What is entered of a request; one paper for each evidence that is not there yet. */
export type RequestValues = {
  amountDong: number | null;
  papers: { paperNumber: string; paperOn: string | null }[];
  bankAccount: string;
  bankName: string;
  note: string;
};

type Known = {
  readonly amountDong: number;
  readonly payee: { readonly bankAccount: string; readonly bankName: string };
  readonly note?: string;
  readonly papers?: PaymentRequest["papers"];
};

/** The evidence that the request has to hand in. */
export function missingOf(ask: Ask): readonly Evidence[] {
  return ask.evidence.filter(({ isGiven }) => !isGiven);
}

/** A form that holds what is known already. */
export function valuesOf(ask: Ask, { amountDong, payee, note = "", papers = [] }: Known) {
  return {
    amountDong,
    papers: missingOf(ask).map(({ id }) => {
      const known = papers.find(({ evidenceId }) => evidenceId === id);
      return { paperNumber: known?.paperNumber ?? "", paperOn: known?.paperOn ?? null };
    }),
    bankAccount: payee.bankAccount,
    bankName: payee.bankName,
    note,
  } satisfies RequestValues;
}

/** The input of a command from what was entered. */
export function inputOf(ask: Ask, values: RequestValues) {
  const { amountDong, papers, ...rest } = values;
  return {
    ...rest,
    amountDong: amountDong ?? 0,
    papers: missingOf(ask).map(({ id }, index) => ({
      evidenceId: id,
      paperNumber: papers[index]?.paperNumber ?? "",
      paperOn: papers[index]?.paperOn ?? "",
    })),
  };
}
