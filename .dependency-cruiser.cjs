/** The capabilities of core, from the ground up: each may use only those before it. The list is the architecture. */
const capabilities = [
  "kernel",
  "territory",
  "law",
  "party",
  "access",
  "norm",
  "programme",
  "budget",
  "scheme",
  "appraisal",
  "contract",
  "amendment",
  "payment",
  "inspection",
  "settlement",
  "outcome",
  "product",
  "activity",
  "report",
  "document",
];

const tests = "\\.test\\.ts$|\\.fixture\\.ts$|/testing/";

/** The architecture, as rules. Each comment says what to do when the rule fires. */
module.exports = {
  forbidden: [
    ...capabilities.slice(0, -1).map((name, index) => ({
      name: `core-order-${name}`,
      severity: "error",
      comment: `${name} may not know what is built on it. Pass the fact in, or move the rule up.`,
      from: { path: `^core/src/${name}/` },
      to: { path: `^core/src/(${capabilities.slice(index + 1).join("|")})/` },
    })),
    {
      name: "core-is-pure",
      severity: "error",
      comment:
        "core decides, it never does. Pass the fact in as an argument and load it in server/<capability>/store.ts.",
      from: { path: "^core/src", pathNot: tests },
      to: { pathNot: "^core/src" },
    },
    {
      name: "core-through-the-door",
      severity: "error",
      comment:
        "Another capability's inside is private. Import its index.ts, or export what you need there.",
      from: { path: "^core/src/([^/]+)/" },
      to: { path: "^core/src/([^/]+)/", pathNot: ["^core/src/$1/", "^core/src/[^/]+/index\\.ts$"] },
    },
    {
      name: "api-is-portable",
      severity: "error",
      comment: "api.ts is bundled into the browser: only core, zod and other api.ts files.",
      from: { path: "^server/src/.+[/-]api\\.ts$" },
      to: {
        pathNot: ["^core/src", "node_modules/zod", "^server/src/.+[/-]api\\.ts$"],
      },
    },
    {
      name: "sql-lives-in-store",
      severity: "error",
      comment:
        "Queries belong in <capability>/store.ts, so that whoever reads SQL has one place to look.",
      from: {
        path: "^server/src/[^/]+/",
        pathNot: ["store\\.ts$", "^server/src/platform/", tests],
      },
      to: { path: "node_modules/(kysely|pg)/" },
    },
    {
      name: "platform-knows-no-business",
      severity: "error",
      comment: "platform serves every capability. Move the business word into a capability.",
      from: { path: "^server/src/platform/", pathNot: tests },
      to: { path: "^server/src/(?!platform/)" },
    },
    {
      name: "borrow-only-the-store",
      severity: "error",
      comment:
        "One capability may read another through its store, wire contract, facts and texts; never through its commands, queries or routes.",
      // The portal, the doctor and the demo put several capabilities together.
      from: {
        path: "^server/src/(?!platform/|testing/|portal/|doctor/|demo/)([^/]+)/",
        pathNot: tests,
      },
      to: {
        path: "^server/src/([^/]+)/",
        pathNot: [
          "^server/src/$1/",
          "^server/src/platform/",
          "store\\.ts$",
          "[/-]api\\.ts$",
          "[/-](facts|data|text|figures|step)\\.ts$",
          "/document/engine/render-[a-z]+\\.ts$",
        ],
      },
    },
    {
      name: "write-through-commands",
      severity: "error",
      comment:
        "routes.ts carries requests; a command (or a query) touches data. Move the store call into one.",
      from: { path: "^server/src/[^/]+/routes\\.ts$" },
      to: { path: "store\\.ts$" },
    },
    {
      name: "web-sees-api-only",
      severity: "error",
      comment:
        "The browser talks to the server through api.ts. Nothing else of server may be bundled.",
      from: { path: "^web/src" },
      to: { path: "^server/src", pathNot: "[/-]api\\.ts$" },
    },
    {
      name: "no-circular",
      severity: "error",
      comment:
        "Two files that need each other are one idea or three. Merge them or extract the shared part.",
      from: {},
      // Two files of the screen may name each other's types; what runs may not go in a circle.
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".js"],
    },
  },
};
