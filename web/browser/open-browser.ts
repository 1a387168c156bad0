import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium, launchArguments } from "../../tools/find-chromium.ts";

/** The browser that the test run has found, or finds one. */
export async function openBrowser(): Promise<Browser> {
  const known = process.env["KC_CHROMIUM"];
  const executablePath =
    known ??
    (await findChromium({ environment: process.env, report: () => undefined })).executablePath;
  return chromium.launch({ executablePath, args: [...launchArguments] });
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds on the page as it stands: one line for each violation. Bars that stay in place while the page scrolls are laid
 * into the flow meanwhile: what happens to lie under one would be reported as too small, and scrolls out from under it.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const bars = [...document.querySelectorAll<HTMLElement>("body :not(dialog)")].filter(
      (element) => ["fixed", "sticky"].includes(getComputedStyle(element).position),
    );
    for (const bar of bars) bar.style.position = "static";
    const result = await window.axe.run(document, { runOnly: tags });
    for (const bar of bars) bar.style.removeProperty("position");
    return result.violations.map(
      (found) => `${found.id}: ${found.nodes.map((node) => node.target.join(" ")).join(", ")}`,
    );
  }, rules);
}

/** How far the page reaches beyond the window to the right, in pixels. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
