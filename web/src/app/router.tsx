import {
  type AsyncRouteComponent,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { LoadingState } from "../ui/LoadingState.tsx";
import { AppShell } from "./AppShell.tsx";
import { ErrorPage } from "./ErrorPage.tsx";
import { guarded } from "./guarded-page.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import type { Page } from "./page.ts";
import { pages } from "./pages.ts";
import { openSession } from "./open-session.ts";

const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

type LazyPage = { readonly path: Page["path"]; readonly component: AsyncRouteComponent<object> };

const lazyPages = pages.map(({ path, permission, load }): LazyPage => ({
  path,
  component: lazyRouteComponent(async () => ({ default: guarded(await load(), permission) })),
}));

/** On a slow line the code of a page comes while the session is asked for. */
function fetchCodeOf(opened: string | undefined): void {
  void lazyPages.find(({ path }) => path === opened)?.component.preload?.();
}

/** Everything behind the sign-in: waits for the session, or goes to sign in and comes back. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  component: AppShell,
  errorComponent: ErrorPage,
  pendingComponent: LoadingState,
  beforeLoad: async ({ location, matches }) => {
    fetchCodeOf(matches.at(-1)?.fullPath);
    const outcome = await openSession();
    if (outcome === "open") return;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router takes a redirect by throw
    throw redirect({ href: `/sign-in?next=${encodeURIComponent(location.href)}` });
  },
});

const pageRoutes = lazyPages.map(({ path, component }) =>
  createRoute({ getParentRoute: () => shellRoute, path, component }),
);

/** An address that leads nowhere: said within the frame, so that the way around stays. */
const nowhereRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "$",
  component: NotFoundPage,
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("../account/SignInPage.tsx"), "SignInPage"),
});

const galleryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/gallery",
  component: lazyRouteComponent(() => import("../gallery/GalleryPage.tsx"), "GalleryPage"),
});

const routeTree = rootRoute.addChildren([
  shellRoute.addChildren([...pageRoutes, nowhereRoute]),
  signInRoute,
  galleryRoute,
]);

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

/** Addresses carry plain text: `?q=hạt dẻ&page=2`, readable when sent to somebody. */
export const router = createRouter({
  routeTree,
  basepath: import.meta.env.BASE_URL,
  defaultPendingComponent: LoadingState,
  defaultErrorComponent: ErrorPage,
  scrollRestoration: true,
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(
      Object.entries(search).map(([name, value]) => [name, String(value)]),
    ).toString();
    return text === "" ? "" : `?${text}`;
  },
});
