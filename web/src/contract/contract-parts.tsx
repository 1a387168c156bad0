import type { Tone } from "../ui/StatusBadge.tsx";
import type { SchemeContract } from "./SchemeContractTab.tsx";

type Contract = SchemeContract["contracts"][number];
type Party = NonNullable<Contract["beneficiary"]>;

/** How a contract stands, for the badge of its card. */
export const contractStatuses: Readonly<
  Record<Contract["status"], { readonly tone: Tone; readonly label: string }>
> = {
  in_force: { tone: "moving", label: "Đang hiệu lực" },
  liquidated: { tone: "done", label: "Đã thanh lý" },
  ended: { tone: "still", label: "Đã chấm dứt" },
};

/** A party of a contract as its card shows it; the name alone where the viewer may not see more. */
export function partyItems(term: string, party: Party | null, name?: string) {
  if (party === null) return name === undefined ? [] : [{ term, value: name, wide: true }];
  return [
    {
      term,
      wide: true,
      value: (
        <>
          {party.address === "" ? party.name : `${party.name}, ${party.address}`}
          <div className="small soft">
            {party.representative}, {party.position}.
            {party.bankAccount !== "" && ` Tài khoản ${party.bankAccount} tại ${party.bankName}.`}
          </div>
        </>
      ),
    },
  ];
}
