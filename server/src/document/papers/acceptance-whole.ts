import { ok } from "@kc/core/kernel";
import { findBodyOfKind } from "./body-store.ts";
import { issuingBodyOf, paperNumberOf } from "./bodies.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { findContract } from "./record-store.ts";
import { contractReference } from "./references.ts";
import { listAcceptedPlaces } from "./result-store.ts";
import { findSchemeFacts, partyOfContract } from "./scheme-facts-store.ts";

const verdicts = { passed: "passed", partial: "passed-in-part" } as const;

/** Acceptance of a whole scheme over its places (Mẫu 5b), of the minutes of each; for schemes with several beneficiaries. */
export const acceptanceWholePaper = definePaper({
  kind: "acceptance_whole",
  subject: "scheme",
  stage: "acceptance",
  draftedBy: ["department"],
  async make(context, schemeId) {
    const { db, today } = context;
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const { record, provinceId } = facts;
    const places = await listAcceptedPlaces(db, provinceId, schemeId);
    const contract = await findContract(db, provinceId, schemeId);
    const needsWhole = places.length > 1 || record.source === "national";
    if (places.length === 0 || !contract || !needsWhole) {
      return notReady("acceptance_whole", "several-places");
    }
    const department = await findBodyOfKind(db, provinceId, "department");
    const body = issuingBodyOf(department);
    return ok({
      data: {
        body,
        paper: paperNumberOf("acceptance_whole", body, today),
        schemeName: record.name,
        contract: contractReference(contract, facts.implementer.name),
        acceptedOn: today,
        place: department.name,
        team: [],
        implementer: partyOfContract(contract.partyA, null),
        places: places.map((place) => ({
          beneficiary: place.establishment,
          place: place.place,
          minutes: {
            typeName: "Biên bản nghiệm thu cơ sở",
            number: "……",
            issuedOn: place.heldOn,
            issuer: department.name,
          },
          costDong: place.costDong,
          grantDong: place.grantDong,
          verdict:
            place.verdict === "passed" || place.verdict === "partial"
              ? verdicts[place.verdict]
              : "failed",
        })),
        requests: [],
        chair: null,
      },
      recordId: schemeId,
      schemeId,
      planId: null,
      issuer: { id: department.id, name: department.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});
