import { roleDefinition, roleNames } from "@kc/core/access";
import { ok, plainDate, refuse, sumDong } from "@kc/core/kernel";
import {
  checkEstablishment,
  establishmentStatusLabel,
  legalFormLabel,
  partyWarningText,
} from "@kc/core/party";
import { parseSchemeStatus, schemeStatusDefinition } from "@kc/core/scheme";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { findCommuneOn } from "../territory/store.ts";
import { evidenceGrades, findEstablishmentEndpoint } from "./api.ts";
import { eligibilityCard } from "./assess.ts";
import { eligibilityRules } from "./eligibility-data.ts";
import { hasAccount, listSupport } from "./list-store.ts";
import { sectorName } from "./list-establishments.ts";
import { findEstablishment as read, listYears } from "./store.ts";

export const findEstablishment = defineQuery({
  name: "establishment.find",
  endpoint: findEstablishmentEndpoint,
  permission: "establishment:read",
  async run({ db, viewer, today }, { establishmentId, on: wanted }) {
    const found = await read(db, viewer.provinceId, establishmentId);
    if (!found) return refuse({ kind: "not-found", what: "cơ sở" });
    const on = wanted === undefined ? today : plainDate(wanted);
    const place = await findCommuneOn(db, found.communeCode, on);
    const registered = await findCommuneOn(db, found.registeredCommuneCode, today);
    const here = await findCommuneOn(db, found.communeCode, today);
    const years = await listYears(db, viewer.provinceId, establishmentId);
    const support = await listSupport(db, viewer.provinceId, establishmentId);
    const { warnings } = checkEstablishment(found, eligibilityRules, today);
    return ok({
      ...found,
      traits: [...found.traits],
      legalFormLabel: legalFormLabel(found.legalForm),
      registeredCommuneName: registered?.fullName ?? found.registeredCommuneCode,
      communeName: here?.fullName ?? found.communeCode,
      sectorName: sectorName(found.sectorDivision),
      statusLabel: establishmentStatusLabel(found.status),
      registeredByLabel: registrarLabel(found.registeredBy),
      hasAccount: await hasAccount(db, viewer.provinceId, establishmentId, today),
      mayUpdate: isPermitted(viewer, "establishment:update") && found.status !== "dissolved",
      warnings: warnings.map((warning) => ({
        kind: warning.kind,
        text: partyWarningText(warning),
      })),
      eligibility: eligibilityCard(found, place, on),
      years: years.map((row) => ({ ...row, evidenceGrade: parseGrade(row.evidenceGrade) })),
      support: support.map((row) => {
        const { label, tone } = schemeStatusDefinition(parseSchemeStatus(row.status));
        return { ...row, statusLabel: label, statusTone: tone };
      }),
      supportSums: {
        requestedDong: sumDong(support.map(({ requestedDong }) => requestedDong)),
        approvedDong: sumDong(support.flatMap(({ approvedDong }) => approvedDong ?? [])),
        receivedDong: sumDong(support.map(({ receivedDong }) => receivedDong)),
      },
    });
  },
});

function parseGrade(text: string) {
  const grade = evidenceGrades.find((known) => known === text);
  if (!grade) throw new RangeError(`Unknown grade of evidence: ${text}`);
  return grade;
}

function registrarLabel(registeredBy: string): string {
  const role = roleNames.find((known) => known === registeredBy);
  if (role === "public") return "Cơ sở tự đăng ký";
  return role === undefined ? "Hệ thống" : roleDefinition(role).shortLabel;
}
