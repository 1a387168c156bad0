import { useView } from "../app/use-view.ts";

/** Whose part of a group scheme the address names; nothing where it names none. */
export function useBeneficiary(): { readonly beneficiaryId?: string } {
  const [{ beneficiary }] = useView({ beneficiary: "" });
  return /^[0-9a-f-]{36}$/.test(beneficiary) ? { beneficiaryId: beneficiary } : {};
}
