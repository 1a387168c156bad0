import tseslint from "typescript-eslint";

const clockMessage = "core has no clock: take `today` (or `now`) as an argument.";

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      "web/dist/**",
      ".local/**",
      "**/*.cjs",
      "**/*.js",
      "server/src/platform/database-types.ts",
    ],
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          "./core/tsconfig.test.json",
          "./server/tsconfig.json",
          "./web/tsconfig.json",
          "./web/tsconfig.node.json",
        ],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/restrict-template-expressions": "off",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["@kc/core/src/*"], message: "Import @kc/core/<capability>." }] },
      ],
    },
  },
  {
    // Tables of data and tests may be long: what is listed or told in full is read from top to bottom.
    files: [
      "**/*.test.ts",
      "**/*.fixture.ts",
      "stories/**",
      "server/templates/**",
      "**/*api.ts",
      "web/src/gallery/**",
      "core/src/*/{moves,permissions,roles,dossier-fields}.ts",
    ],
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
  {
    // A component is mostly markup, one attribute a line.
    files: ["web/**/*.tsx"],
    rules: {
      "max-lines-per-function": ["error", { max: 150, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["core/src/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: clockMessage,
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: clockMessage,
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: "core is deterministic: take the value as an argument.",
        },
      ],
    },
  },
);
