import type { Plugin } from "vite";

const order = "@layer tokens,base,ui,app,page,print;";

/** Begins every style sheet with the order of the layers: pages may load theirs before the shell's. */
export function layerOrder(): Plugin {
  return {
    name: "kc-layer-order",
    apply: "build",
    generateBundle: {
      order: "pre",
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== "asset" || !output.fileName.endsWith(".css")) continue;
          output.source = `${order}${output.source.toString()}`;
        }
      },
    },
  };
}
