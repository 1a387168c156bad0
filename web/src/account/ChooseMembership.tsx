import { chooseMembershipEndpoint, findSessionEndpoint } from "@kc/server/api/account";
import { errorText } from "../app/problem.ts";
import { QueryState } from "../app/QueryState.tsx";
import { useCommand } from "../app/use-command.ts";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Icon } from "../ui/Icon.tsx";
import "../ui/Menu.css";
import { Notice } from "../ui/Notice.tsx";
import { Stack } from "../ui/Stack.tsx";

/** In which role to work now, for a person who has several. */
export function ChooseMembership({ onDone }: { readonly onDone: () => void }) {
  const session = useEndpointQuery(findSessionEndpoint, {});
  const choose = useCommand(chooseMembershipEndpoint);
  const take = async (membershipId: string) => {
    const outcome = await choose.run({ membershipId });
    if (outcome.ok) onDone();
  };
  return (
    <Stack>
      <h1 tabIndex={-1}>Chọn vai trò làm việc</h1>
      <p className="soft">Đổi được bất cứ lúc nào ở tên của bạn, góc trên bên phải.</p>
      {choose.error && <Notice tone="late">{errorText(choose.error)}</Notice>}
      <QueryState query={session} what="các vai trò của bạn">
        {({ memberships }) => (
          <ul className="door__choices">
            {memberships.map((each) => (
              <li key={each.id}>
                <button type="button" className="menu__item" onClick={() => void take(each.id)}>
                  <Icon name="account" />
                  <span>
                    {each.roleLabel}
                    <small>
                      {each.organisationName}
                      {each.provinceName !== "" && `, ${each.provinceName}`}
                    </small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </Stack>
  );
}
