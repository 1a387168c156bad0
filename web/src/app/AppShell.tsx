import { Outlet, useRouterState } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { OfflineBanner } from "../ui/OfflineBanner.tsx";
import { Toasts } from "../ui/Toasts.tsx";
import { TodayContext } from "../ui/today.ts";
import { WorkCounter } from "../worklist/WorkCounter.tsx";
import "./AppShell.css";
import { BottomBar } from "./BottomBar.tsx";
import { navigationFor } from "./navigation.ts";
import { hasPage } from "./pages.ts";
import { useSession, sessionQuery } from "./session.ts";
import { useSessionEnded } from "./session-end.ts";
import { SideNavigation } from "./SideNavigation.tsx";
import { TopBar } from "./TopBar.tsx";
import { UpdateBanner } from "./UpdateBanner.tsx";

const DemoBar = lazy(async () => ({ default: (await import("../account/DemoBar.tsx")).DemoBar }));
const SignInAgainDialog = lazy(async () => ({
  default: (await import("../account/SignInAgainDialog.tsx")).SignInAgainDialog,
}));

/** The frame of every page: who works here, the way around, and the page. */
export function AppShell() {
  useQuery(sessionQuery);
  const session = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const entries = navigationFor(session, hasPage);
  return (
    <TodayContext value={session.today}>
      <a className="skip-link" href="#main">
        Đến nội dung chính
      </a>
      <div className="shell">
        {session.demo && (
          <Suspense fallback={<div className="demo-bar-space" />}>
            <DemoBar />
          </Suspense>
        )}
        <TopBar session={session} entries={entries} />
        <SideNavigation entries={entries} path={path} />
        <main id="main" className="shell__main" tabIndex={-1}>
          <OfflineBanner />
          <UpdateBanner />
          <div className="shell__page">
            <Outlet />
          </div>
        </main>
        <BottomBar entries={entries} path={path} />
      </div>
      <Toasts />
      <SessionEndWatch />
      <WorkCounter />
    </TodayContext>
  );
}

/** When the session has ended the page stays, and the sign-in comes over it. */
function SessionEndWatch() {
  const isEnded = useSessionEnded();
  return isEnded ? (
    <Suspense>
      <SignInAgainDialog />
    </Suspense>
  ) : null;
}
