import type { ContractPartyInput } from "./api.ts";

/** A party as it was written in the contract. */
export function partyFrom(stored: unknown): ContractPartyInput {
  const party = (stored ?? {}) as Partial<Record<keyof ContractPartyInput, unknown>>;
  const text = (field: keyof ContractPartyInput) =>
    typeof party[field] === "string" ? party[field] : "";
  return {
    name: text("name"),
    address: text("address"),
    representative: text("representative"),
    position: text("position"),
    taxCode: text("taxCode"),
    bankAccount: text("bankAccount"),
    bankName: text("bankName"),
  };
}
