import { type AccountRefusal, accountRefusalText, isLogin, passwordFault } from "@kc/core/access";
import { ok, refuse } from "@kc/core/kernel";
import { type RegistrationRefusal, registrationRefusalText } from "@kc/core/party";
import { insertMembership } from "../access/account-store.ts";
import { insertAccount } from "../account/store.ts";
import { defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { hashPassword } from "../platform/password.ts";
import { publicAccountId, type Viewer } from "../platform/viewer.ts";
import { signUpEndpoint } from "./api.ts";
import { checkValues, refuseDuplicates } from "./check-registration.ts";
import { insertEstablishment } from "./store.ts";

export type SignUpRefusal = RegistrationRefusal | AccountRefusal;

const ofAccounts = {
  "login-taken": true,
  "login-not-a-login": true,
  "weak-password": true,
  "own-account": true,
  "account-of-elsewhere": true,
  "role-not-given-here": true,
  "role-not-for-organisation": true,
  "role-needs-place": true,
  "membership-exists": true,
  "membership-days-out-of-order": true,
} as const satisfies Record<AccountRefusal["kind"], true>;

function isOfAccounts(refusal: SignUpRefusal): refusal is AccountRefusal {
  return Object.hasOwn(ofAccounts, refusal.kind);
}

/** The Vietnamese sentence for why somebody cannot sign up. */
export function signUpRefusalText(refusal: SignUpRefusal): string {
  return isOfAccounts(refusal) ? accountRefusalText(refusal) : registrationRefusalText(refusal);
}

/** The establishment with its account, in one command: either both are there afterwards, or neither. */
export const signUp = defineCommand({
  name: "establishment.sign-up",
  endpoint: signUpEndpoint,
  permission: "establishment:sign-up",
  refusalText: signUpRefusalText,
  async run({ tx, viewer, today, commandId, about }, input) {
    const { login, password, confirmedNotDuplicateOf, provinceId, consents: _, ...given } = input;
    const id = viewer.partyId;
    if (id === null || provinceId !== viewer.provinceId)
      throw new Error("A sign-up runs as `signUpViewer` of its own province.");
    if (!isLogin(login)) return refuse({ kind: "login-not-a-login", login });
    const fault = passwordFault(password, login);
    if (fault !== null) return refuse({ kind: "weak-password", fault });
    const asked = { db: tx, viewer, today };
    const checked = await checkValues(asked, given);
    if (!checked.ok) return checked;
    const { values, warnings } = checked.value;
    const distinct = await refuseDuplicates(asked, values, confirmedNotDuplicateOf);
    if (!distinct.ok) return distinct;
    about(id);
    const accountId = newId();
    const displayName = values.representativeName;
    const passwordHash = await hashPassword(password);
    const account = { id: accountId, login, displayName, passwordHash, mustChangePassword: false };
    if (!(await insertAccount(tx, { ...account, commandId })))
      return refuse({ kind: "login-taken", login });
    await insertEstablishment(tx, {
      id,
      provinceId,
      values,
      registeredBy: viewer.role,
      registeredOn: today,
      consentedOn: today,
      commandId,
    });
    await insertMembership(tx, {
      accountId,
      provinceId,
      organisationId: null,
      partyId: id,
      role: "establishment",
      positionTitle: "Người đại diện",
      validFrom: today,
      validTo: null,
      commandId,
    });
    return ok({ id, accountId, login, warnings: [...warnings] });
  },
});

/**
 * The public signing up one establishment in one province: it reaches that establishment, which does not yet
 * exist, and nothing else.
 */
export function signUpViewer(provinceId: number): Viewer {
  return {
    accountId: publicAccountId,
    displayName: "Công khai",
    membershipId: null,
    role: "public",
    permissions: new Set(["establishment:sign-up"] as const),
    reach: "party",
    provinceId,
    provinces: [provinceId],
    organisationId: null,
    communeCode: null,
    partyId: newId(),
  };
}
