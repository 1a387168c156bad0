import { describe, expect, it } from "vitest";
import {
  actingMode,
  can,
  permissionDefinition,
  permissionNames,
  type Role,
  roleNames,
} from "./index.ts";

/** What every signed-in person has; written once, by hand. */
const everyone =
  "territory:read account:read-own account:update-own norm:read document:read programme:read worklist:read search:use";
const reader = "establishment:read scheme:read";

/** The matrix a second time, by hand and by role, so that the table is checked and not only read. */
const expected: Record<Role, { readonly own: string; readonly byDocument: string }> = {
  establishment: {
    own: `${everyone} ${reader} establishment:register establishment:update need:register scheme:withdraw
      contract:read progress:report payment:read outcome:record visit:answer document:attach`,
    byDocument: "",
  },
  commune_officer: {
    own: `${everyone} register:read ${reader} establishment:register establishment:update need:register plan:read
      outcome:record visit:record visit:close document:issue document:attach report:read report:fill dashboard:read`,
    byDocument: "",
  },
  commune_leader: {
    own: `${everyone} register:read ${reader} account:delegate scheme:confirm-commune visit:close plan:read plan:register document:attach report:read
      report:submit dashboard:read`,
    byDocument: "",
  },
  centre_officer: {
    own: `${everyone} register:read template:read ${reader} establishment:register establishment:update need:register scheme:draft
      scheme:submit scheme:supplement scheme:survey scheme:request-change scheme:monitor plan:read budget:read
      budget:estimate contract:draft contract:read progress:report payment:read acceptance:request outcome:record
      visit:record visit:answer visit:close
      document:issue document:attach document:record-incoming report:read report:fill dashboard:read`,
    byDocument:
      "amendment:decide scheme:confirm-commune scheme:withdraw task:assign contract:sign settlement:record-agency liquidation:record document:number",
  },
  centre_accountant: {
    own: `${everyone} register:read ${reader} plan:read budget:read budget:estimate contract:read payment:read payment:make
      payment:send payment:record-receipt payment:return settlement:prepare document:issue document:attach document:record-incoming
      report:read dashboard:read`,
    byDocument: "payment:record-answer",
  },
  centre_chief_accountant: {
    own: `${everyone} register:read ${reader} plan:read budget:read budget:close-year contract:read payment:read payment:check
      payment:send-back payment:record-receipt payment:return settlement:prepare document:attach report:read dashboard:read`,
    byDocument: "",
  },
  centre_head: {
    own: `${everyone} register:read template:read ${reader} account:delegate scheme:submit scheme:supplement scheme:withdraw
      scheme:request-change plan:read plan:register budget:read contract:sign contract:read payment:read payment:approve
      payment:send-back visit:answer visit:close acceptance:request liquidation:record document:attach report:read report:submit dashboard:read`,
    byDocument: "",
  },
  department_officer: {
    own: `${everyone} register:read template:read ${reader} amendment:verify scheme:receive scheme:request-supplement scheme:close appraisal:record
      appraisal:give-sheet meeting:call norm:load plan:read plan:draft plan:open-round plan:ask-opinion budget:read budget:estimate contract:read
      progress:confirm payment:read payment:confirm visit:record visit:close visit:plan acceptance:record outcome:verify publication:decide document:issue document:attach
      document:record-incoming programme:edit report:read report:return report:consolidate dashboard:read`,
    byDocument: `amendment:decide group-plan:decide scheme:decide scheme:suspend scheme:stop plan:give-opinion plan:decide plan:adjust plan:record-ministry plan:register budget:assign
      task:assign settlement:record-agency document:number`,
  },
  department_head: {
    own: `${everyone} register:read template:read ${reader} account:delegate amendment:decide group-plan:decide scheme:decide scheme:suspend scheme:stop norm:approve plan:read
      plan:ask-opinion plan:submit budget:read task:assign contract:read payment:read payment:confirm settlement:approve visit:close
      publication:decide document:attach programme:approve report:read report:approve audit:read dashboard:read`,
    byDocument: "",
  },
  clerk: {
    own: `${everyone} register:read template:read ${reader} plan:read contract:read document:issue document:number document:attach
      document:record-incoming report:read`,
    byDocument: "amendment:decide plan:give-opinion plan:decide plan:adjust plan:record-ministry",
  },
  finance_officer: {
    own: `${everyone} register:read ${reader} plan:read plan:give-opinion budget:read budget:assign budget:close-year
      contract:read payment:read document:issue document:attach report:read dashboard:read`,
    byDocument: "",
  },
  provincial_leader: {
    own: `${everyone} register:read ${reader} account:delegate amendment:decide scheme:decide scheme:stop plan:read plan:decide plan:adjust
      budget:read contract:read payment:read document:attach report:read dashboard:read`,
    byDocument: "",
  },
  pc_office: {
    own: `${everyone} register:read template:read ${reader} plan:read budget:read contract:read document:issue document:number document:attach
      document:record-incoming report:read dashboard:read`,
    byDocument: "amendment:decide plan:decide plan:adjust",
  },
  treasury: {
    own: `${everyone} register:read ${reader} plan:read budget:read contract:read payment:read payment:record-answer
      document:attach`,
    byDocument: "",
  },
  other_department: {
    own: `${everyone} register:read ${reader} plan:read plan:register document:attach report:read report:fill report:submit dashboard:read`,
    byDocument: "",
  },
  council_member: {
    own: `${everyone} ${reader} appraisal:give-sheet plan:read contract:read acceptance:record document:attach
      report:read`,
    byDocument: "",
  },
  ministry: {
    own: `${everyone} register:read ${reader} plan:read budget:read contract:read payment:read report:read dashboard:read`,
    byDocument: "",
  },
  auditor: {
    own: `${everyone} register:read template:read ${reader} account:read plan:read budget:read contract:read payment:read report:read
      audit:read dashboard:read`,
    byDocument: "",
  },
  administrator: {
    own: `${everyone} register:read template:read account:read account:create account:assign-role account:disable report:read audit:read
      admin:organisations admin:configuration admin:jobs`,
    byDocument: "",
  },
  public: { own: "establishment:sign-up territory:read norm:read programme:read", byDocument: "" },
};

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean).sort();
}

describe("the table of rights", () => {
  for (const role of roleNames) {
    it(`gives ${role} exactly what its duties need`, () => {
      const own = permissionNames.filter((permission) => can(role, permission));
      expect([...own].sort()).toEqual(words(expected[role].own));
    });

    it(`lets ${role} record from a paper exactly what it receives`, () => {
      const recorded = permissionNames.filter(
        (permission) => actingMode(role, permission) === "by_document",
      );
      expect([...recorded].sort()).toEqual(words(expected[role].byDocument));
    });
  }

  it("names in Vietnamese what each permission lets a person do", () => {
    for (const permission of permissionNames) {
      const { label } = permissionDefinition(permission);
      expect(label).toBe(label.normalize("NFC"));
      expect(label.length).toBeGreaterThan(5);
    }
  });

  it("lets nobody but the three hands touch a payment before the Treasury", () => {
    for (const [permission, role] of [
      ["payment:make", "centre_accountant"],
      ["payment:check", "centre_chief_accountant"],
      ["payment:approve", "centre_head"],
    ] as const) {
      expect(roleNames.filter((each) => can(each, permission))).toEqual([role]);
    }
  });

  it("lets an auditor change nothing", () => {
    const changes = permissionNames.filter(
      (permission) =>
        actingMode("auditor", permission) !== null &&
        !/:(read|use|read-own|update-own)$/.test(permission),
    );
    expect(changes).toEqual([]);
  });
});
