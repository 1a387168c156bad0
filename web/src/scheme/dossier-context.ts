import { createContext, useContext } from "react";
import type { SectionQueue } from "./section-queue.ts";
import type { SchemeView } from "./scheme-tone.ts";

/** What every section of the dossier shares: the scheme as last read, and the queue it saves through. */
export type DossierShared = {
  readonly scheme: SchemeView;
  readonly queue: SectionQueue;
  /** Reads the scheme anew after a section was saved, or when somebody else changed it. */
  readonly reload: () => Promise<void>;
};

/** Whose part of a group scheme is being written; nothing in a single scheme. */
export function partOf({ beneficiary, beneficiaries }: SchemeView): {
  readonly beneficiaryId?: string;
} {
  return beneficiaries.length > 1 ? { beneficiaryId: beneficiary.id } : {};
}

export const DossierContext = createContext<DossierShared | null>(null);

export function useDossier(): DossierShared {
  const shared = useContext(DossierContext);
  if (!shared) throw new Error("useDossier outside of the dossier");
  return shared;
}
