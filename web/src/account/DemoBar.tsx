import { becomeDemoAccountEndpoint, listDemoAccountsEndpoint } from "@kc/server/api/demo";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/use-command.ts";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { appHref } from "../ui/app-href.ts";
import { Icon } from "../ui/Icon.tsx";
import { showToast } from "../ui/toast.ts";
import "./DemoBar.css";

/** Over every page of the demo: that it is one, and whose place to take next. */
export function DemoBar() {
  const { account } = useSession();
  const accounts = useEndpointQuery(listDemoAccountsEndpoint, {});
  const become = useCommand(becomeDemoAccountEndpoint);
  const rows = accounts.data?.rows ?? [];
  const current = rows.find((row) => row.displayName === account.displayName);
  const enterAs = async (username: string) => {
    const outcome = await become.run({ username });
    if (outcome.ok) location.assign(appHref("/"));
    else showToast(outcome.error.message, "late");
  };
  return (
    <section className="demo-bar no-print" aria-label="Bản dùng thử">
      <span className="demo-bar__words">
        <strong>Bản dùng thử</strong>
        <span> · dữ liệu minh họa</span>
      </span>
      <label htmlFor="demo-role">Đang thử vai</label>
      <span className="select">
        <select
          id="demo-role"
          value={current?.username ?? ""}
          onChange={(event) => void enterAs(event.target.value)}
        >
          {current === undefined && <option value="">{account.displayName}</option>}
          {rows.map((row) => (
            <option key={row.username} value={row.username}>
              {row.title}
            </option>
          ))}
        </select>
        <Icon name="down" size={14} />
      </span>
    </section>
  );
}
