import { checkTaxCode, type EstablishmentId, foldVietnamese } from "../kernel/index.ts";

/** What two records of an establishment are compared by; `communeKey` is that of the production address. */
export type DuplicateFacts = {
  readonly name: string;
  readonly taxCode: string | null;
  readonly phone: string | null;
  readonly communeKey: string;
};

export type DuplicateMatch = "tax-code" | "branch-of-tax-code" | "name-and-commune" | "phone";

/** An establishment already registered that may be the same one; `certain` only by the same tax code. */
export type LikelyDuplicate = {
  readonly establishmentId: EstablishmentId;
  readonly matches: readonly DuplicateMatch[];
  readonly certainty: "certain" | "likely" | "possible";
};

/**
 * The registered establishments that a candidate may repeat, the surest first: by tax code, by name and commune without
 * marks and without words such as "Công ty TNHH", and by telephone. An officer decides; nothing is merged by itself.
 */
export function likelyDuplicates(
  candidate: DuplicateFacts,
  existing: readonly (DuplicateFacts & { readonly establishmentId: EstablishmentId })[],
): readonly LikelyDuplicate[] {
  return existing
    .flatMap((other) => {
      const matches = matchesOf(candidate, other);
      return matches.length === 0
        ? []
        : [{ establishmentId: other.establishmentId, matches, certainty: certaintyOf(matches) }];
    })
    .sort((first, second) => ranks[first.certainty] - ranks[second.certainty]);
}

/** The part of a name that tells establishments apart, as a key: legal form, quotation marks and Vietnamese marks go. */
export function establishmentNameKey(name: string): string {
  const folded = foldVietnamese(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const bare = folded.replace(legalWords, "").trim();
  return bare === "" ? folded : bare;
}

/** A telephone number as digits from 0 on, or null when there are too few to compare. */
export function phoneKey(phone: string | null): string | null {
  const digits = (phone ?? "").replace(/\D/g, "").replace(/^84(?=\d{9})/, "0");
  return digits.length < 9 ? null : digits;
}

const legalWords =
  /^((chi nhanh|cong ty|tnhh|cp|co phan|trach nhiem huu han|mot thanh vien|mtv|doanh nghiep|tu nhan|dntn|lien hiep|hop tac xa|lhhtx|htx|to hop tac|tht|ho kinh doanh|hkd|co so|san xuat|sx) )+/;

const ranks = { certain: 0, likely: 1, possible: 2 } as const;

function matchesOf(candidate: DuplicateFacts, other: DuplicateFacts): DuplicateMatch[] {
  const matches: DuplicateMatch[] = [];
  const [ownCode, otherCode] = [taxKey(candidate.taxCode), taxKey(other.taxCode)];
  if (ownCode !== null && otherCode !== null) {
    if (ownCode === otherCode) matches.push("tax-code");
    else if (ownCode.slice(0, 10) === otherCode.slice(0, 10) && isBranchPair(ownCode, otherCode))
      matches.push("branch-of-tax-code");
  }
  const isSameName = establishmentNameKey(candidate.name) === establishmentNameKey(other.name);
  if (isSameName && candidate.communeKey === other.communeKey) matches.push("name-and-commune");
  const phone = phoneKey(candidate.phone);
  if (phone !== null && phone === phoneKey(other.phone)) matches.push("phone");
  return matches;
}

function taxKey(taxCode: string | null): string | null {
  if (taxCode === null) return null;
  const checked = checkTaxCode(taxCode);
  return checked.kind === "not-a-code" ? null : checked.code;
}

/** Codes of 12 digits belong to people: that two begin alike means nothing. */
function isBranchPair(first: string, second: string): boolean {
  return first.length !== 12 && second.length !== 12;
}

function certaintyOf(matches: readonly DuplicateMatch[]): LikelyDuplicate["certainty"] {
  if (matches.includes("tax-code")) return "certain";
  return matches.includes("name-and-commune") || matches.length > 1 ? "likely" : "possible";
}
