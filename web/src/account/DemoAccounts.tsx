import { becomeDemoAccountEndpoint, listDemoAccountsEndpoint } from "@kc/server/api/demo";
import { errorText } from "../app/problem.ts";
import { useCommand } from "../app/use-command.ts";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Notice } from "../ui/Notice.tsx";

/** In the demo: work in the role of anybody, with one press. Elsewhere there is nothing here. */
export function DemoAccounts({ onDone }: { readonly onDone: () => void }) {
  const accounts = useEndpointQuery(listDemoAccountsEndpoint, {});
  const become = useCommand(becomeDemoAccountEndpoint);
  const enterAs = async (username: string) => {
    const outcome = await become.run({ username });
    if (outcome.ok) onDone();
  };
  if (accounts.data === undefined || accounts.data.rows.length === 0) return null;
  return (
    <section className="door__demo" aria-labelledby="demo-title">
      <h2 id="demo-title">Đăng nhập thử vai</h2>
      <p className="small soft">
        Bản dùng thử: chọn một vai để xem phần mềm như người đó. Dữ liệu là dữ liệu minh họa.
      </p>
      {become.error && <Notice tone="late">{errorText(become.error)}</Notice>}
      <ul>
        {accounts.data.rows.map((row) => (
          <li key={row.username}>
            <button type="button" onClick={() => void enterAs(row.username)}>
              <strong>{row.title}</strong>
              <span>{row.displayName}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
