import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import type { Hono } from "hono";
import { packedFile } from "./packed-file.ts";
import type { HttpEnv, Parts } from "./platform/http.ts";
import { mountPortal } from "./portal/mount-portal.ts";

const webFolder = fileURLToPath(new URL("../../web/dist/", import.meta.url));

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

/** All pages: the app below `/app`, the public pages at the root. */
export function mountPages(parts: Parts): (app: Hono<HttpEnv>) => void {
  return (app) => {
    mountWebApp(app);
    mountPortal(app, parts);
  };
}

/** The built web app below `/app`: files by name, and the shell for every address of a screen. */
function mountWebApp(app: Hono<HttpEnv>): void {
  app.get("/app/*", async (c) => {
    const asked = normalize(c.req.path.slice("/app/".length)).replace(/^(\.\.[/\\])+/, "");
    const file = join(webFolder, asked);
    const isFile = extname(asked) !== "" && file.startsWith(webFolder) && existsSync(file);
    if (!isFile && asked.startsWith("assets/")) return c.notFound();
    const served = isFile ? file : join(webFolder, "index.html");
    const isHashed = isFile && asked.startsWith("assets/");
    const takesBrotli = /\bbr\b/.test(c.req.header("Accept-Encoding") ?? "");
    const packed = isHashed && takesBrotli ? await packedFile(file) : undefined;
    return c.body(new Uint8Array(packed ?? (await readFile(served))), 200, {
      "Content-Type": mediaTypes[extname(served)] ?? "application/octet-stream",
      "Cache-Control": isHashed ? "public, max-age=31536000, immutable" : "no-cache",
      Vary: "Accept-Encoding",
      ...(packed ? { "Content-Encoding": "br" } : {}),
    });
  });
  app.get("/app", (c) => c.redirect("/app/"));
}
