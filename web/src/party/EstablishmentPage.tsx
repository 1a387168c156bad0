import { useParam } from "../app/use-param.ts";
import { EstablishmentRecord } from "./EstablishmentRecord.tsx";

/** One establishment: who it is, whether it may be supported, its years, and what it was given. */
export function EstablishmentPage() {
  return <EstablishmentRecord establishmentId={useParam("establishmentId")} />;
}
