import {
  type DocumentKindId,
  documentKinds,
  type IssuingBody,
  type PaperNumber,
  paperSymbol,
  type SigningAuthority,
} from "@kc/core/document";
import { type PlainDate, yearOf } from "@kc/core/kernel";
import type { IssuedPaper, SignerData } from "../../../templates/paper-data.ts";
import type { BodyRecord, PersonInOffice } from "./body-store.ts";

/** A body as its papers name it: the superior above, the name in lines, the place before the day. */
export function issuingBodyOf(body: BodyRecord): IssuingBody {
  const { province } = body;
  return {
    superior: superiorOf(body),
    nameLines: nameLinesOf(body.name, province.fullName),
    name: body.name,
    abbreviation: body.symbol,
    place: body.place,
  };
}

function superiorOf({ parent, province }: BodyRecord): string | null {
  if (parent === null) return null;
  if (parent.kind === "provincial_committee") return `UBND ${province.fullName}`.toUpperCase();
  return `${withoutProvince(parent.name, province.fullName)} ${province.name}`.toUpperCase();
}

/** The name of a body without the province it is of: `Sở Công Thương`. */
export function withoutProvince(name: string, provinceName: string): string {
  const ending = ` ${provinceName}`.toLowerCase();
  return name.toLowerCase().endsWith(ending) ? name.slice(0, -ending.length) : name;
}

const longestLine = 26;

/** The name in capitals, broken where a committee's name ends, before "và", or at the middle. */
function nameLinesOf(name: string, provinceName: string): readonly string[] {
  const committee = /^Ủy ban nhân dân (.+)$/u.exec(name);
  if (committee) return ["ỦY BAN NHÂN DÂN", (committee[1] ?? "").toUpperCase()];
  const capitals = withoutProvince(name, provinceName).toUpperCase();
  if (capitals.length <= longestLine) return [capitals];
  const and = capitals.indexOf(" VÀ ");
  if (and > 0) return [capitals.slice(0, and), capitals.slice(and + 1)];
  const words = capitals.split(" ");
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle).join(" "), words.slice(middle).join(" ")];
}

/** A paper that waits for its number and day; the record's own number where it has one. */
export function paperNumberOf(
  kind: DocumentKindId,
  body: IssuingBody,
  today: PlainDate,
  recorded: { readonly number: string; readonly numberedOn: PlainDate } | null = null,
): PaperNumber {
  const { abbreviation } = documentKinds[kind];
  const symbol = paperSymbol({ abbreviation, body: body.abbreviation });
  return recorded === null
    ? { number: null, symbol, issuedOn: null, year: yearOf(today) }
    : {
        number: recorded.number,
        symbol,
        issuedOn: recorded.numberedOn,
        year: yearOf(recorded.numberedOn),
      };
}

/** Who signs for a body: its head, or the deputy for the head (KT.), as the person's office says. */
export function signerOf(head: string, person: PersonInOffice | undefined): SignerData {
  if (person === undefined) return { authority: { kind: "own-office", office: head }, name: null };
  return { authority: authorityOf(head, person), name: person.name };
}

function authorityOf(head: string, person: PersonInOffice): SigningAuthority {
  const isDeputy = /^(?:Phó|PCT|PGĐ)/u.test(person.position);
  return isDeputy
    ? { kind: "deputy-for-head", head, office: `Phó ${head}` }
    : { kind: "own-office", office: head };
}

/** Who signs for the committee as a body (TM.). */
export function signerForCommittee(person: PersonInOffice | undefined): SignerData {
  const body = "Ủy ban nhân dân";
  if (person === undefined || !/^(?:Phó|PCT)/u.test(person.position)) {
    return {
      authority: { kind: "for-body", body, office: "Chủ tịch" },
      name: person?.name ?? null,
    };
  }
  return {
    authority: { kind: "for-body-by-deputy", body, head: "Chủ tịch", office: "Phó Chủ tịch" },
    name: person.name,
  };
}

/** What every issued paper has, with "Như trên" or "Như Điều n" first among the recipients. */
export function issuedPaper(stated: {
  readonly kind: DocumentKindId;
  readonly body: BodyRecord;
  readonly signer: SignerData;
  readonly recipients: readonly string[];
  readonly today: PlainDate;
  readonly recorded?: { readonly number: string; readonly numberedOn: PlainDate } | null;
}): IssuedPaper {
  const { kind, signer, recipients, today, recorded = null } = stated;
  const body = issuingBodyOf(stated.body);
  return {
    body,
    paper: paperNumberOf(kind, body, today, recorded),
    signer,
    recipients: { names: [...recipients], archive: stated.body.archive },
  };
}
