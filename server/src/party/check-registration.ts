import { checkTaxCode, asId, dong, ok, plainDate, refuse, type Result } from "@kc/core/kernel";
import {
  checkEstablishment,
  type DuplicateCandidate,
  duplicateText,
  likelyDuplicates,
  partyWarningText,
  type RegistrationRefusal,
} from "@kc/core/party";
import type { Reader } from "../platform/database.ts";
import type { Viewer } from "../platform/viewer.ts";
import { communePlacesOn, findCommuneOn } from "../territory/store.ts";
import { eligibilityRules } from "./eligibility-data.ts";
import { type EstablishmentValues, listNamesakes } from "./store.ts";

type Asked = { readonly db: Reader; readonly viewer: Viewer; readonly today: string };

/** A text left empty is not known. */
function orNull(text: string | null): string | null {
  return text === null || text === "" ? null : text;
}

/** The written form of a tax code: without spaces and dots, the branch after a dash. */
function writtenTaxCode(taxCode: string | null): string | null {
  const given = orNull(taxCode);
  if (given === null) return null;
  const checked = checkTaxCode(given);
  return checked.kind === "not-a-code" ? given : checked.code;
}

/** Checks what is written about an establishment, its faults all at once, and gives it in the form to keep. */
export async function checkValues(
  { db, viewer, today }: Asked,
  given: EstablishmentValues,
): Promise<
  Result<
    { readonly values: EstablishmentValues; readonly warnings: readonly string[] },
    RegistrationRefusal
  >
> {
  const values = { ...given, taxCode: writtenTaxCode(given.taxCode) };
  const { refusals, warnings } = checkEstablishment(
    {
      ...values,
      foundedOn: values.foundedOn === null ? null : plainDate(values.foundedOn),
      capitalDong: values.capitalDong === null ? null : dong(values.capitalDong),
      revenueDong: values.revenueDong === null ? null : dong(values.revenueDong),
    },
    eligibilityRules,
    plainDate(today),
  );
  if (refusals.length > 0) return refuse({ kind: "registration-faulty", faults: refusals });
  for (const field of ["communeCode", "registeredCommuneCode"] as const) {
    const place = await findCommuneOn(db, values[field], today);
    const isHere = field === "registeredCommuneCode" || place?.provinceId === viewer.provinceId;
    if (!place || !isHere)
      return refuse({ kind: "commune-unknown", field, communeCode: values[field] });
  }
  return ok({ values, warnings: warnings.map(partyWarningText) });
}

/** Who is looked for among the registered, and which of them is the one itself. */
export type DuplicateQuestion = {
  readonly name: string;
  readonly taxCode: string | null;
  readonly phone: string | null;
  readonly communeCode: string;
  readonly exceptId?: string | undefined;
};

/** The registered establishments that this one may repeat, the surest first, with no more of them than names. */
export async function findDuplicates(
  { db, viewer, today }: Asked,
  question: DuplicateQuestion,
): Promise<readonly DuplicateCandidate[]> {
  const asked = {
    provinceId: viewer.provinceId,
    taxCode: orNull(question.taxCode),
    phone: orNull(question.phone),
    communeCode: question.communeCode,
  };
  const registered = (await listNamesakes(db, asked)).filter(({ id }) => id !== question.exceptId);
  const communes = await communePlacesOn(db, viewer.provinceId, today);
  return likelyDuplicates(
    { ...asked, name: question.name, communeKey: asked.communeCode },
    registered.map((row) => ({
      establishmentId: asId(row.id),
      name: row.name,
      taxCode: row.tax_code,
      phone: row.phone,
      communeKey: row.commune_code,
    })),
  ).map((found) => {
    const row = registered.find(({ id }) => id === found.establishmentId);
    return {
      establishmentId: found.establishmentId,
      name: row?.name ?? "",
      communeName: communes.get(row?.commune_code ?? "")?.fullName ?? "",
      certainty: found.certainty,
      why: duplicateText(found),
    };
  });
}

/**
 * Refuses where a registered establishment is likely the same and nobody has said that it is not. Whoever
 * signs up cannot say so about the same tax code: an office has to look.
 */
export async function refuseDuplicates(
  asked: Asked,
  question: DuplicateQuestion,
  confirmed: readonly string[],
): Promise<Result<{ readonly warnings: readonly string[] }, RegistrationRefusal>> {
  const isPublic = asked.viewer.role === "public";
  const found = await findDuplicates(asked, isPublic ? { ...question, phone: null } : question);
  const open = found.filter(
    ({ certainty, establishmentId }) =>
      certainty !== "possible" &&
      ((isPublic && certainty === "certain") || !confirmed.includes(establishmentId)),
  );
  if (open.length > 0) return refuse({ kind: "likely-duplicate", candidates: open });
  const possible = isPublic ? [] : found.filter(({ certainty }) => certainty === "possible");
  return ok({ warnings: possible.map(({ name, why }) => `${why} ${name}.`) });
}
