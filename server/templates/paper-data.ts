/** Data that many papers share: who issues, who signs, the parties, a scheme's line in a list, money by source. */
import type { Dong, PlainDate } from "@kc/core/kernel";
import type { IssuingBody, PaperNumber, Recipients, SigningAuthority } from "@kc/core/document";

/** The person who signs, and by what right. */
export type SignerData = { readonly authority: SigningAuthority; readonly name: string | null };

/** What every issued paper has: its body, its number, its signer and its recipients. */
export type IssuedPaper = {
  readonly body: IssuingBody;
  readonly paper: PaperNumber;
  readonly signer: SignerData;
  readonly recipients: Recipients;
};

/** A party to a contract or minutes, as it introduces itself. Unknown facts are null and leave a dotted line. */
export type Party = {
  readonly name: string;
  readonly address: string;
  readonly representative: string;
  readonly office: string;
  readonly phone: string | null;
  /** Tax code, cooperative or household registration number. */
  readonly taxCode: string | null;
  readonly bankAccount: string | null;
};

/** Money of a scheme by who pays (TT 36/2013, Mẫu số 1): khuyến công, beneficiary, others. */
export type MoneyBySource = {
  readonly grantDong: Dong;
  readonly counterpartDong: Dong;
  readonly otherDong: Dong;
};

/** A member of a council or team. */
export type Member = { readonly name: string; readonly office: string; readonly role: string };

/** A scheme as a line of a list (TT 36/2013, Mẫu số 2). */
export type SchemeLine = {
  readonly name: string;
  readonly implementer: string;
  readonly beneficiary: string;
  readonly place: string;
  readonly content: string;
  readonly expectedResult: string;
  readonly period: string;
  readonly money: MoneyBySource;
  readonly note: string;
};

/** A paper referred to: `Quyết định số 12/QĐ-UBND ngày 15/01/2026 của …`. */
export type PaperReference = {
  readonly typeName: string;
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly issuer: string;
};
