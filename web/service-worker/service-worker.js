/**
 * The offline shell: the app opens without the network; figures never come from a cache.
 *
 * Pages: network first, the shell when there is none. Files with a hash in their name: cache first.
 * `/api` is never answered and never kept here.
 */
const SHELL = "__SHELL__";
const CACHE = "khuyen-cong-__VERSION__";

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  );
});

/** The page asks for the new version at once, after the person agreed to reload. */
self.addEventListener("message", (event) => {
  if (event.data === "take-over") void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const base = new URL(self.registration.scope).pathname;
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (!url.pathname.startsWith(base)) return;
  if (request.mode === "navigate") event.respondWith(openPage(request));
  else if (url.pathname.startsWith(`${base}assets/`)) event.respondWith(openAsset(request));
});

async function openPage(request) {
  try {
    return await fetch(request);
  } catch {
    const shell = await caches.match("index.html", { cacheName: CACHE });
    return shell ?? Response.error();
  }
}

async function openAsset(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) {
    const cache = await caches.open(CACHE);
    await cache.put(request, fresh.clone());
  }
  return fresh;
}
