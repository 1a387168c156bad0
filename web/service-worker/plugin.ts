import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const source = new URL("service-worker.js", import.meta.url);

/** Writes `service-worker.js` beside the built app, with the list of files of the shell and a version of them. */
export function serviceWorker(): Plugin {
  return {
    name: "kc-service-worker",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const shell = ["index.html", "manifest.webmanifest", "favicon.svg"];
        const seen = new Set<string>();
        const add = (file: string) => {
          if (seen.has(file)) return;
          seen.add(file);
          shell.push(file);
          const chunk = bundle[file];
          if (chunk?.type !== "chunk") return;
          for (const imported of chunk.imports) add(imported);
          for (const css of chunk.viteMetadata?.importedCss ?? []) add(css);
        };
        for (const [file, output] of Object.entries(bundle)) {
          if (output.type === "chunk" && (output.isEntry || output.name === "HomePage")) add(file);
          if (isShellFont(file)) add(file);
        }
        const version = createHash("sha256").update(shell.join("\n")).digest("hex").slice(0, 12);
        const text = readFileSync(source, "utf8")
          .replace('"__SHELL__"', JSON.stringify(shell))
          .replace("__VERSION__", version);
        this.emitFile({ type: "asset", fileName: "service-worker.js", source: text });
      },
    },
  };
}

/** The weight that every screen uses; the bold one, which phones do without, is kept once it was asked for. */
function isShellFont(file: string): boolean {
  return file.endsWith(".woff2") && !file.includes("-600-");
}
