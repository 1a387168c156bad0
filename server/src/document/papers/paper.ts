import type { OrganisationKind } from "@kc/core/access";
import {
  type DocumentKindId,
  documentKinds,
  type IssueRefusal,
  type PaperGround,
  type PaperStage,
} from "@kc/core/document";
import { type PlainDate, refuse, type Result } from "@kc/core/kernel";
import type { TemplateData, TemplateId } from "../../../templates/index.ts";
import type { Refused } from "../../platform/command.ts";
import type { Reader } from "../../platform/database.ts";

/** What a paper is made with: what the viewer may read, and the day. */
export type PaperContext = {
  readonly db: Reader;
  readonly provinces: readonly number[];
  readonly today: PlainDate;
};

/** A paper's data as the records give it, before it is issued. */
export type MadePaper<Data> = {
  readonly data: Data;
  /** The record it is of: one paper of a kind is in force for one record. */
  readonly recordId: string;
  readonly schemeId: string | null;
  readonly planId: string | null;
  readonly issuer: { readonly id: string; readonly name: string };
  /** The number that the record itself carries already: of the signed contract, the decided plan. */
  readonly recorded: {
    readonly number: string;
    readonly numberedOn: PlainDate;
    readonly signatory: string | null;
  } | null;
  readonly isDemo: boolean;
  /** What it still waits for: until then it is looked at, and not issued. */
  readonly notYet?: PaperGround;
};

/** Why a paper cannot be made: its ground is not there yet, or the viewer sees no such record. */
export type NotMade =
  | Extract<IssueRefusal, { readonly kind: "paper-not-ready" }>
  | { readonly kind: "not-found"; readonly what: string };

/** A paper of a beneficiary is of the scheme where it has one, and one of each where it is a group. */
export type PaperSubject =
  | "scheme"
  | "beneficiary"
  | "plan"
  | "payment-request"
  | "money-return"
  | "visit"
  | "meeting"
  | "report";

/** A paper that the system makes from records: of what, at which step, by whom, and how. */
export type Paper<Id extends TemplateId> = {
  readonly kind: Id;
  readonly subject: PaperSubject;
  /** A paper of a scheme that is made of a plan too, at the step of the plan. */
  readonly isAlsoOfPlan?: true;
  readonly stage: PaperStage;
  readonly draftedBy: readonly OrganisationKind[];
  readonly make: (
    context: PaperContext,
    subjectId: string,
  ) => Promise<Result<MadePaper<TemplateData<Id>>, NotMade>>;
};

/** A paper of any kind: what a list of papers can know of it. */
export type AnyPaper = {
  readonly kind: DocumentKindId & TemplateId;
  readonly subject: PaperSubject;
  readonly isAlsoOfPlan?: true;
  readonly stage: PaperStage;
  readonly draftedBy: readonly OrganisationKind[];
  readonly make: (
    context: PaperContext,
    subjectId: string,
  ) => Promise<Result<MadePaper<unknown>, NotMade>>;
};

/** States one paper; keeps the type of its data to its template. */
export function definePaper<Id extends TemplateId>(paper: Paper<Id>): Paper<Id> {
  return paper;
}

/** The refusal of a paper whose ground is missing. */
export function notReady(kind: DocumentKindId, ground: PaperGround): Refused<NotMade> {
  return refuse({ kind: "paper-not-ready", label: documentKinds[kind].label, ground });
}

export function notFound(what: string): Refused<NotMade> {
  return refuse({ kind: "not-found", what });
}
