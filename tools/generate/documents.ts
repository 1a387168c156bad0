import { Validator } from "@seriousme/openapi-schema-validator";
import { permissionDefinition, permissionNames, roleDefinition, roleNames } from "@kc/core/access";
import { planActions, planMoveDefinition, planStatusLabels } from "@kc/core/budget";
import { type OutsideStep, outsideStepNames, outsideSteps } from "@kc/core/document";
import { paymentActions, paymentMoveDefinition, paymentStatusLabels } from "@kc/core/payment";
import { ruleCatalogue } from "@kc/core/programme";
import {
  schemeActions,
  schemeMoveDefinition,
  schemeStatuses,
  schemeStatusLabel,
} from "@kc/core/scheme";
import { routes } from "../../server/src/app.ts";
import type { Routes } from "../../server/src/platform/http.ts";
import { describeApi } from "../../server/src/platform/openapi.ts";

const folder = new URL("../../docs/generated/", import.meta.url);
const notice = "<!-- Made by `npm run generate`; do not edit. -->\n";

/** The documents that are drawn from the code, with the OpenAPI document proved valid. */
export async function generateDocuments(): Promise<
  { readonly file: URL; readonly text: string }[]
> {
  const openapi = describeApi(routes, "http://127.0.0.1:8080");
  const verdict = await new Validator().validate(structuredClone(openapi));
  if (!verdict.valid) throw new Error(`OpenAPI: ${JSON.stringify(verdict.errors)}`);
  return [
    { file: new URL("openapi.json", folder), text: `${JSON.stringify(openapi, null, 2)}\n` },
    { file: new URL("api.md", folder), text: apiList(routes) },
    { file: new URL("rights.md", folder), text: rightsMatrix() },
    { file: new URL("lifecycles.md", folder), text: lifecycles() },
    { file: new URL("programme-checks.md", folder), text: programmeChecks() },
  ];
}

function apiList(list: Routes): string {
  const rows = list.map((definition) => {
    const { method, path, summary } = definition.endpoint;
    const permission = "permission" in definition ? `\`${definition.permission}\`` : "";
    return `| ${method} | \`${path}\` | ${summary} | ${permission} |`;
  });
  return `${notice}\n# API\n\nBelow \`/api/v1\`; the whole contract is in \`openapi.json\`.\n\n| | path | what for | permission |\n|---|---|---|---|\n${rows.sort().join("\n")}\n`;
}

function rightsMatrix(): string {
  const head = `| permission | ${roleNames.map((role) => roleDefinition(role).shortLabel).join(" | ")} |`;
  const line = `|---|${roleNames.map(() => "---").join("|")}|`;
  const rows = permissionNames.map((permission) => {
    const { label, roles, byDocument } = permissionDefinition(permission);
    const cells = roleNames.map((role) =>
      roles.includes(role) ? "●" : byDocument?.includes(role) ? "○" : "",
    );
    return `| \`${permission}\` ${label} | ${cells.join(" | ")} |`;
  });
  return `${notice}\n# Rights\n\n● does it in the system · ○ records it from the paper of the body whose act it is\n\n${head}\n${line}\n${rows.join("\n")}\n\n${stepsByDocument()}`;
}

/** What each part of a paper is called. */
const paperParts = {
  number: "số",
  day: "ngày",
  signatory: "người ký",
  reason: "nội dung, lý do",
} as const;

function stepsByDocument(): string {
  const rows = outsideStepNames.map((name) => {
    const { body, permission, paper }: OutsideStep = outsideSteps[name];
    const { label, roles, byDocument } = permissionDefinition(permission);
    const recorders = (byDocument ?? roles).map((role) => roleDefinition(role).shortLabel);
    const parts = paper.map((part) => paperParts[part]);
    return `| \`${name}\` ${label} | ${body} | ${parts.join(", ")} | ${recorders.join(", ")} |`;
  });
  return `# Steps that are recorded from a paper\n\nEach with its scan.\n\n| step | whose act | the paper must say | recorded by |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}

type Move = { readonly from: readonly string[]; readonly to: string; readonly label: string };

function diagram(moves: readonly Move[], labels: ReadonlyMap<string, string>): string {
  const states = [...labels].map(([status, label]) => `  ${status}: ${label}`);
  const arrows = moves.flatMap(({ from, to, label }) =>
    (from.length === 0 ? ["[*]"] : from).map((start) => `  ${start} --> ${to}: ${label}`),
  );
  return `\`\`\`mermaid\nstateDiagram-v2\n${[...states, ...arrows].join("\n")}\n\`\`\`\n`;
}

function lifecycles(): string {
  const scheme = diagram(
    schemeActions.map(schemeMoveDefinition),
    new Map(schemeStatuses.map((status) => [status, schemeStatusLabel(status)])),
  );
  const plan = diagram(
    planActions.map(planMoveDefinition),
    new Map(Object.entries(planStatusLabels)),
  );
  const payment = diagram(
    paymentActions.map(paymentMoveDefinition),
    new Map(Object.entries(paymentStatusLabels)),
  );
  return `${notice}\n# Lifecycles\n\n## Scheme (đề án)\n\n${scheme}\n## Annual plan (kế hoạch năm)\n\n${plan}\n## Payment request (đề nghị tạm ứng, thanh toán)\n\n${payment}`;
}

function programmeChecks(): string {
  const rows = ruleCatalogue.map(
    ({ id, title, why, source, severity }) =>
      `| ${id} | ${severity} | ${title} | ${why} | ${source} |`,
  );
  return `${notice}\n# Consistency rules of a programme\n\nRun them: \`npx kc programme check <programme>\`.\n\n| rule | severity | what | why | source |\n|---|---|---|---|---|\n${rows.join("\n")}\n`;
}
