import { demoAccounts, demoPassword } from "../server/src/demo/accounts.ts";

/** What `npm start` prints of the demo accounts: one line for each, then their common password. */
export function demoAccountLines(): readonly string[] {
  const width = Math.max(...demoAccounts.map(({ username }) => username.length));
  return [
    ...demoAccounts.map(({ username, title }) => `  ${username.padEnd(width)}  ${title}`),
    `Mật khẩu chung: ${demoPassword}`,
  ];
}
