import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** The account the database server runs under; null is our own. */
export type ServerAccount = {
  readonly uid: number;
  readonly gid: number;
} | null;

/**
 * PostgreSQL refuses to run as root, so root hands it to an account that exists already: the owner of
 * the data folder, else `postgres`, else `nobody`. Anybody else runs it as himself.
 */
export function chooseServerAccount(dataDir: string): ServerAccount {
  if (!isRoot()) return null;
  return ownerOf(dataDir) ?? namedAccount("postgres") ?? namedAccount("nobody") ?? lastResort;
}

/** Whether this process is root on a Unix system. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether the account can enter this folder; asked of the system itself, since modes alone do not tell. */
export function canEnter(account: ServerAccount, folder: string): boolean {
  if (account === null) return true;
  const answer = spawnSync("/bin/sh", ["-c", 'cd -- "$0"', folder], {
    ...account,
    cwd: "/",
    stdio: "ignore",
  });
  return answer.status === 0;
}

const lastResort = { uid: 65_534, gid: 65_534 };

function ownerOf(dataDir: string): ServerAccount {
  const found = statSync(dataDir, { throwIfNoEntry: false });
  return found === undefined || found.uid === 0 ? null : { uid: found.uid, gid: found.gid };
}

function namedAccount(name: string): ServerAccount {
  const uid = askId("-u", name);
  const gid = askId("-g", name);
  return uid === null || gid === null ? null : { uid, gid };
}

function askId(option: string, name: string): number | null {
  const answer = spawnSync("id", [option, name], { encoding: "utf8" });
  return answer.status === 0 ? Number(answer.stdout) : null;
}
