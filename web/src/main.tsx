import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./ui/styles/index.css";
import { followLinksInApp } from "./app/link-navigation.ts";
import { startOfflineShell } from "./app/offline-shell.ts";
import { queryClient } from "./app/query-client.ts";
import { router } from "./app/router.tsx";
import { readTheme, setTheme } from "./app/theme.ts";

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no #app");

setTheme(readTheme());
followLinksInApp();
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
void startOfflineShell();
