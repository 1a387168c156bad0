import { useSession } from "../app/session.ts";
import { EstablishmentList } from "./EstablishmentList.tsx";
import { EstablishmentRecord } from "./EstablishmentRecord.tsx";

/** Whoever stands for one establishment opens it at once; everybody else opens the list. */
export function EstablishmentsPage() {
  const { partyId } = useSession();
  return partyId === null ? (
    <EstablishmentList />
  ) : (
    <EstablishmentRecord establishmentId={partyId} isOwn />
  );
}
