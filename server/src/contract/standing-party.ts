import type { PlainDate } from "@kc/core/kernel";
import { findOrganisation } from "../access/store.ts";
import { findPersonInOffice } from "../document/papers/body-store.ts";
import type { Reader } from "../platform/database.ts";
import type { ContractPartyInput } from "./api.ts";

/** The implementer as its record in the organisation tree introduces it in a contract, with its head on a day. */
export async function implementerParty(
  db: Reader,
  provinceId: number,
  implementerId: string,
  on: PlainDate,
): Promise<ContractPartyInput> {
  const body = await findOrganisation(db, provinceId, implementerId);
  const head = await findPersonInOffice(db, provinceId, implementerId, "centre_head", on);
  return {
    name: body.name,
    address: body.address,
    representative: head?.name ?? "",
    position: head?.position ?? "",
    taxCode: body.taxCode,
    bankAccount: body.bankAccount,
    bankName: body.bankName,
  };
}
