import type { Routes } from "../platform/http.ts";
import { becomeDemoAccount, listDemoAccounts } from "./become-demo-account.ts";
import { findOwnSession } from "./find-session.ts";
import {
  changePassword,
  chooseMembership,
  enrol,
  signIn,
  signInWithCode,
  signOut,
  signOutEverywhere,
  startEnrolment,
} from "./sign-in.ts";

export const accountRoutes: Routes = [
  findOwnSession,
  signIn,
  signInWithCode,
  startEnrolment,
  enrol,
  changePassword,
  signOut,
  signOutEverywhere,
  chooseMembership,
  listDemoAccounts,
  becomeDemoAccount,
];
