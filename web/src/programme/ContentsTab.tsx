import type { Programme } from "@kc/server/api/programme";
import { Card } from "../ui/Card.tsx";
import { Stack } from "../ui/Stack.tsx";
import { Passages } from "./Passages.tsx";
import { quantityText } from "./quantity-text.ts";

/** Contents by group with their quantities, and what the text promises that no table carries. */
export function ContentsTab({ programme }: { readonly programme: Programme }) {
  return (
    <Stack>
      {programme.contents.map((group) => (
        <ContentGroupCard key={group.code} group={group} />
      ))}
      <ClaimsCard claims={programme.claims} />
      {programme.scope.length > 0 && (
        <Card title="Phạm vi, đối tượng">
          <Passages passages={programme.scope} />
        </Card>
      )}
      {programme.solutions.length > 0 && (
        <Card title="Giải pháp">
          <Passages passages={programme.solutions} />
        </Card>
      )}
    </Stack>
  );
}

function ContentGroupCard({ group }: { readonly group: Programme["contents"][number] }) {
  return (
    <Card title={`${group.clause}. ${group.title}`}>
      <ul className="passages">
        {group.items.map((item) => (
          <li key={item.code}>
            <span className="passages__clause">{item.clause}</span>
            <span>
              {item.text}
              {item.quantities.length > 0 && (
                <span className="quantities">
                  {item.quantities.map((quantity) => (
                    <span key={quantity.targetCode} className="quantities__one">
                      {quantityText(quantity)}
                    </span>
                  ))}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ClaimsCard({ claims }: { readonly claims: Programme["claims"] }) {
  if (claims.length === 0) return null;
  return (
    <Card title={`Khối lượng chỉ nêu trong lời văn (${String(claims.length)})`} flush>
      <div
        className="printed"
        role="group"
        aria-label="Khối lượng chỉ nêu trong lời văn"
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">Mục</th>
              <th scope="col">Nguyên văn</th>
              <th scope="col" className="number">
                Khối lượng
              </th>
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => (
              <tr key={claim.code}>
                <td className="nowrap">{claim.clause}</td>
                <th scope="row">{claim.wording}</th>
                <td className="number">{quantityText({ ...claim, value: claim.quantity })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
