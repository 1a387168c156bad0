import { refuse, type Result, unreachable } from "@kc/core/kernel";
import type { CommandContext, CommonRefusal } from "../platform/command.ts";
import type { AmendmentChangeInput, KeptChange } from "./api.ts";
import { findCommuneName, findOtherEstablishment, listImplementers } from "./terms-store.ts";

/** Looks up the names and places that a change asked for names by id; refuses what the viewer does not see. */
export async function resolveChange(
  { tx, viewer }: CommandContext,
  asked: AmendmentChangeInput,
): Promise<Result<KeptChange, CommonRefusal>> {
  const { provinceId } = viewer;
  switch (asked.kind) {
    case "beneficiary": {
      const found = await findOtherEstablishment(tx, provinceId, asked.establishmentId);
      if (!found) return refuse({ kind: "not-found", what: "cơ sở" });
      const { bankAccount, bankName } = asked;
      return {
        ok: true,
        value: {
          kind: "beneficiary",
          establishment: { id: found.id, name: found.name },
          place: { address: found.production_address, communeName: found.commune_name ?? "" },
          communeCode: found.commune_code,
          bankAccount,
          bankName,
        },
      };
    }
    case "place": {
      const { address, communeCode } = asked;
      const communeName = await findCommuneName(tx, communeCode);
      if (communeName === undefined) return refuse({ kind: "not-found", what: "xã, phường" });
      return { ok: true, value: { kind: "place", place: { address, communeName }, communeCode } };
    }
    case "implementer": {
      const implementer = (await listImplementers(tx, provinceId)).find(
        ({ id }) => id === asked.organisationId,
      );
      if (!implementer) return refuse({ kind: "not-found", what: "đơn vị thực hiện" });
      return { ok: true, value: { kind: "implementer", implementer } };
    }
    case "machines":
    case "support":
    case "time":
    case "force_majeure":
      return { ok: true, value: asked };
    default:
      return unreachable(asked);
  }
}
