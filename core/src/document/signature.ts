import { ok, refuse, type Result } from "../kernel/index.ts";
import type { Decider } from "./issuing-body.ts";

/** By what right a person signs (quyền hạn của người ký). Offices are data: `Chủ tịch`, `Giám đốc`. */
export type SigningAuthority =
  | { readonly kind: "own-office"; readonly office: string }
  | { readonly kind: "for-body"; readonly body: string; readonly office: string }
  | {
      readonly kind: "for-body-by-deputy";
      readonly body: string;
      readonly head: string;
      readonly office: string;
    }
  | { readonly kind: "deputy-for-head"; readonly head: string; readonly office: string }
  | { readonly kind: "by-order"; readonly head: string; readonly office: string }
  | { readonly kind: "by-authorisation"; readonly head: string; readonly office: string }
  | { readonly kind: "acting"; readonly office: string };

/**
 * The capital lines above a signature: `TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH`, `KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC`, `Q. GIÁM ĐỐC`.
 *
 * Source: NĐ 30/2020/NĐ-CP, Điều 13 and Phụ lục I, phần I, mục II.7.
 */
export function authorityLines(authority: SigningAuthority): readonly string[] {
  return linesAsWritten(authority).map((line) => line.toUpperCase());
}

function linesAsWritten(authority: SigningAuthority): readonly string[] {
  switch (authority.kind) {
    case "own-office":
      return [authority.office];
    case "for-body":
      return [`TM. ${authority.body}`, authority.office];
    case "for-body-by-deputy":
      return [`TM. ${authority.body}`, `KT. ${authority.head}`, authority.office];
    case "deputy-for-head":
      return [`KT. ${authority.head}`, authority.office];
    case "by-order":
      return [`TL. ${authority.head}`, authority.office];
    case "by-authorisation":
      return [`TUQ. ${authority.head}`, authority.office];
    case "acting":
      return [`Q. ${authority.office}`];
  }
}

export type HeadingRefusal = {
  readonly kind: "heading-signature-mismatch";
  readonly decider: Decider["kind"];
  readonly authority: SigningAuthority["kind"];
};

/**
 * Holds the heading of a decision against its signature: what the committee decides is signed TM.,
 * what its chair or a head decides is never. Refuses a pair that contradicts itself.
 *
 * Source: NĐ 30/2020/NĐ-CP, Điều 13 k.2.
 */
export function checkHeadingAndSignature(
  decider: Decider,
  authority: SigningAuthority,
): Result<SigningAuthority, HeadingRefusal> {
  const signsForBody = authority.kind === "for-body" || authority.kind === "for-body-by-deputy";
  if ((decider.kind === "committee") === signsForBody) return ok(authority);
  return refuse({
    kind: "heading-signature-mismatch",
    decider: decider.kind,
    authority: authority.kind,
  });
}
