import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { repository } from "./test-projects.ts";

/** Lines that name the demo accounts, from `demoAccounts` and `demoPassword` of server/src/demo/accounts.ts. */
export async function demoAccountLines(): Promise<readonly string[]> {
  const file = join(repository, "server/src/demo/accounts.ts");
  if (!existsSync(file)) return [];
  const door: unknown = await import(pathToFileURL(file).href);
  if (typeof door !== "object" || door === null || !("demoAccounts" in door)) return [];
  if (!Array.isArray(door.demoAccounts)) return [];
  const accounts = door.demoAccounts.filter(isDemoAccount);
  const width = Math.max(0, ...accounts.map(({ username }) => username.length));
  const password = "demoPassword" in door ? [`Mật khẩu chung: ${String(door.demoPassword)}`] : [];
  return [
    ...accounts.map(({ username, title }) => `  ${username.padEnd(width)}  ${title}`),
    ...password,
  ];
}

type DemoAccount = { readonly username: string; readonly title: string };

function isDemoAccount(value: unknown): value is DemoAccount {
  return typeof value === "object" && value !== null && "username" in value && "title" in value;
}
