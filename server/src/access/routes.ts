import type { Routes } from "../platform/http.ts";
import { assignMembership } from "./assign-membership.ts";
import { createAccount } from "./create-account.ts";
import { disableAccount } from "./disable-account.ts";
import { enableAccount } from "./enable-account.ts";
import { endMembership } from "./end-membership.ts";
import { findAccount } from "./find-account.ts";
import { listAccounts } from "./list-accounts.ts";
import { listEstablishmentChoices } from "./list-establishment-choices.ts";
import { listOrganisations } from "./list-organisations.ts";
import { listSessions } from "./list-sessions.ts";
import { openProvince } from "./open-province.ts";
import { resetPassword } from "./reset-password.ts";
import { updateOrganisation } from "./update-organisation.ts";

export const accessRoutes: Routes = [
  openProvince,
  listOrganisations,
  updateOrganisation,
  listAccounts,
  listEstablishmentChoices,
  findAccount,
  listSessions,
  createAccount,
  assignMembership,
  endMembership,
  disableAccount,
  enableAccount,
  resetPassword,
];
