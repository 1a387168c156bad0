import type { Chance } from "./chance.ts";
import type { Clients, Command } from "./client.ts";
import type { Effect } from "./journal.ts";
import { businessDay, type Stage } from "./stage.ts";

/** A chain of commands that one client plays; each goes on only where the one before was accepted. */
export type Deed = () => Promise<void>;

export type DeedParts = {
  readonly stage: Stage;
  readonly clients: Clients;
  readonly chance: Chance;
  /** Tells the marks of one run from those of another on the same stage. */
  readonly run: string;
};

/** Chooses the next deed: registrations, money on one hot allocation, approvals of plans, steps of payments, returns. */
export function createDeeds(parts: DeedParts): () => Deed {
  const { stage, chance } = parts;
  const advanced: string[] = [];
  let count = 0;
  const mark = (): string => {
    count += 1;
    return `${parts.run}-${String(count)}`;
  };
  return () => {
    const [plan] = chance.happens(0.1) ? stage.plans.splice(0, 1) : [];
    if (plan !== undefined) return () => approvePlan(parts, plan, mark());
    const [scheme] = chance.happens(0.15) ? stage.contractedSchemeIds.splice(0, 1) : [];
    if (scheme !== undefined) {
      return async () => {
        if (await payAdvance(parts, scheme, mark())) advanced.push(scheme);
      };
    }
    const paid = advanced[chance.between(0, advanced.length - 1)];
    if (paid !== undefined && chance.happens(0.4)) return () => returnSome(parts, paid, mark());
    return chance.happens(0.5)
      ? () => registerBoth(parts, mark())
      : () => adjustEstimate(parts, mark());
  };
}

function command(
  given: Pick<Command, "username" | "name" | "path" | "body"> &
    Partial<Pick<Command, "expectedVersion" | "effect">>,
): Command {
  return { expectedVersion: null, effect: null, ...given };
}

const effect = (table: Effect["table"], column: Effect["column"], value: string): Effect => ({
  table,
  column,
  value,
});

/** An establishment, and its need. */
async function registerBoth({ clients, chance }: DeedParts, mark: string): Promise<void> {
  const name = `${soundName(chance)} ${mark}`;
  const registered = await clients.send(
    command({
      username: "trung-tam",
      name: "establishment.register",
      path: "/establishments",
      body: { ...establishment, name },
      effect: effect("establishment", "name", name),
    }),
  );
  if (typeof registered?.["id"] !== "string") return;
  const title = `Nhu cầu ${mark}`;
  await clients.send(
    command({
      username: "trung-tam",
      name: "scheme.register-need",
      path: "/schemes/needs",
      body: {
        establishmentId: registered["id"],
        kind: "machinery",
        planYear: 2027,
        // The schemes that the stage was set with have numbers in the local series.
        source: "national",
        name: title,
        need: "Máy sấy",
        needCostDong: 400_000_000,
        requestedDong: 200_000_000,
      },
      effect: effect("scheme", "name", title),
    }),
  );
}

const establishment = {
  legalForm: "cooperative",
  taxCode: null,
  representativeName: "Nguyễn Thị Mẫu",
  phone: "",
  email: "",
  registeredAddress: "Tổ 1",
  registeredCommuneCode: "01273",
  productionAddress: "Tổ 1",
  communeCode: "01273",
  sectorDivision: "10",
  sectorNote: "",
  products: "Miến dong",
  foundedOn: "2019-05-01",
  workers: 12,
  capitalDong: 2_000_000_000,
  revenueDong: 3_000_000_000,
  traits: [],
  confirmedNotDuplicateOf: [],
};

/** A word nobody has used, so that it looks like no other establishment. */
function soundName(chance: Chance): string {
  const syllable = () => `${chance.pick(consonants)}${chance.pick(vowels)}${chance.pick(endings)}`;
  return Array.from({ length: 4 }, syllable).join(" ");
}
const consonants = [
  "b",
  "c",
  "d",
  "g",
  "h",
  "kh",
  "l",
  "m",
  "n",
  "ph",
  "r",
  "s",
  "t",
  "v",
  "x",
] as const;
const vowels = ["a", "e", "i", "o", "u", "ai", "ao", "oi", "ui"] as const;
const endings = ["", "m", "n", "ng", "nh", "p", "t", "c"] as const;

/** A thousand đồng or more on the allocation that everybody writes. */
async function adjustEstimate({ stage, clients, chance }: DeedParts, mark: string): Promise<void> {
  const decisionNumber = `${mark}/QĐ-STC`;
  await clients.send(
    command({
      username: "so-tai-chinh",
      name: "budget.adjust",
      path: `/allocations/${stage.hotAllocationId}/adjust`,
      body: {
        amountDong: 1_000 * chance.between(1, 900),
        decisionNumber,
        decidedOn: businessDay,
        note: "",
      },
      effect: effect("ledger_entry", "document_number", decisionNumber),
    }),
  );
}

async function approvePlan(
  { clients }: DeedParts,
  plan: Stage["plans"][number],
  mark: string,
): Promise<void> {
  const decisionNumber = `${mark}/QĐ-UBND`;
  const { planLineId, proposedDong: approvedDong } = plan;
  await clients.send(
    command({
      username: "lanh-dao-tinh",
      name: "plan.decide",
      path: `/plans/${plan.planId}/decide`,
      expectedVersion: plan.version,
      body: {
        decisionNumber,
        decidedOn: businessDay,
        signatory: "Phó Chủ tịch UBND tỉnh",
        heading: "chair",
        verdicts: [{ planLineId, verdict: "approve", approvedDong }],
      },
      effect: effect("annual_plan", "decision_number", decisionNumber),
    }),
  );
}

/** An advance through its three hands to the Treasury, which pays it. */
async function payAdvance(
  { clients }: DeedParts,
  schemeId: string,
  mark: string,
): Promise<boolean> {
  const asked = await clients.send(
    command({
      username: "ke-toan",
      name: "payment.request-advance",
      path: `/schemes/${schemeId}/advance-requests`,
      body: {
        amountDong: 50_000_000,
        papers: [],
        bankAccount: "(tài khoản minh họa)",
        bankName: "Ngân hàng Minh Họa",
        note: mark,
      },
    }),
  );
  const id = String(asked?.["id"]);
  let version = asked?.["version"];
  const voucherNumber = `UNC-${mark}`;
  for (const [step, username, body] of [
    ["check", "ke-toan-truong", {}],
    ["approve", "giam-doc-trung-tam", {}],
    ["send", "ke-toan", { sentOn: businessDay }],
    [
      "treasury-answer",
      "kho-bac",
      { verdict: "paid", answeredOn: businessDay, voucherNumber, reason: "" },
    ],
  ] as const) {
    if (typeof version !== "number") return false;
    const isPaying = step === "treasury-answer";
    const done = await clients.send(
      command({
        username,
        name: `payment.${step}`,
        path: `/payment-requests/${id}/${step}`,
        expectedVersion: version,
        body,
        ...(isPaying ? { effect: effect("ledger_entry", "document_number", voucherNumber) } : {}),
      }),
    );
    version = done?.["version"];
  }
  return typeof version === "number";
}

/** A little of the advance goes back to the budget. */
async function returnSome(
  { clients, chance }: DeedParts,
  schemeId: string,
  mark: string,
): Promise<void> {
  const slipNumber = `NT-${mark}`;
  await clients.send(
    command({
      username: "ke-toan",
      name: "payment.return",
      path: `/schemes/${schemeId}/returns`,
      body: {
        from: "advance",
        amountDong: 1_000 * chance.between(1, 9),
        slipNumber,
        returnedOn: businessDay,
        reason: "Nộp trả phần chưa dùng",
      },
      effect: effect("money_return", "voucher_number", slipNumber),
    }),
  );
}
