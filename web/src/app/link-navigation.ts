import { expectPageFocus } from "../ui/page-focus.ts";
import { router } from "./router.tsx";

/**
 * Makes plain links open within the app: every `<a href>` below its root goes through the router, so that
 * `ui/` needs to know no router and a link works with the middle button and in a new tab.
 */
export function followLinksInApp(): void {
  document.addEventListener("click", (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (
      !link ||
      link.target !== "" ||
      link.hasAttribute("download") ||
      link.origin !== location.origin
    )
      return;
    const isInApp =
      link.pathname.startsWith(import.meta.env.BASE_URL) && !link.pathname.includes("/assets/");
    const isSamePage =
      link.pathname === location.pathname && link.search === location.search && link.hash !== "";
    if (!isInApp || isSamePage) return;
    event.preventDefault();
    router.history.push(`${link.pathname}${link.search}${link.hash}`);
  });
  router.subscribe("onBeforeNavigate", ({ pathChanged, fromLocation }) => {
    if (pathChanged && fromLocation) expectPageFocus();
  });
}
