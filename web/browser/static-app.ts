import { createReadStream, existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { contentSecurityPolicy } from "../../server/src/platform/security-headers.ts";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

export type StaticApp = { readonly origin: string; readonly stop: () => Promise<void> };

/** The built app alone, below /app/ and under the policy of the product; the API is the test's to answer. */
export async function serveStaticApp(): Promise<StaticApp> {
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.replace(/^\/app\//, "");
    const isFile = extname(path) !== "" && existsSync(join(dist, path));
    const file = isFile ? join(dist, path) : join(dist, "index.html");
    response.writeHead(200, {
      "Content-Type": mediaTypes[extname(file)] ?? "application/octet-stream",
      "Content-Security-Policy": contentSecurityPolicy(),
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
