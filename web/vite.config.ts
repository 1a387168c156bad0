import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { layerOrder } from "./layer-order.ts";
import { sharedFiles } from "./shared-files.ts";
import { serviceWorker } from "./service-worker/plugin.ts";
import { wireContracts } from "./wire-contracts.ts";

/** The signed-in app lives below /app/; the public pages of the server own the root. */
const config = defineConfig(({ command }) => {
  // A test run builds the app too, under NODE_ENV=test: what is built is always the product.
  if (command === "build") process.env["NODE_ENV"] = "production";
  return {
    base: "/app/",
    plugins: [wireContracts(), react(), layerOrder(), serviceWorker()],
    build: {
      target: ["chrome109", "edge109", "firefox115", "safari16"],
      cssMinify: "lightningcss",
      manifest: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: {
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [...sharedFiles],
          },
        },
      },
    },
    server: {
      port: 5173,
      proxy: { "/api": process.env["KC_DEV_API"] ?? "http://127.0.0.1:8080" },
    },
  };
});

export default config;
