import type { ActingMode, Role } from "../access/index.ts";
import {
  keysOf,
  readList,
  readOneOf,
  readOptional,
  readRecord,
  readText,
} from "../kernel/index.ts";
import { type Confidence, confidences, type LegalCitation, readCitation } from "../law/index.ts";
import { type SchemeRoute, schemeRoutes } from "../scheme/index.ts";

/** What of a scheme a change touches, as the law tells apart who decides it. */
export const amendmentAspects = {
  content: "nội dung, máy móc thiết bị",
  support_up: "tăng kinh phí hỗ trợ",
  support_down: "giảm kinh phí hỗ trợ",
  beneficiary: "đơn vị thụ hưởng",
  place: "địa điểm thực hiện",
  time_in_year: "thời gian trong năm",
  time_next_year: "thời gian sang năm sau",
  implementer: "đơn vị thực hiện",
  force_majeure: "bất khả kháng",
} as const;
export type AmendmentAspect = keyof typeof amendmentAspects;
export const amendmentAspectNames: readonly AmendmentAspect[] = keysOf(amendmentAspects);

type ApproverDefinition = {
  readonly label: string;
  /** Who decides it in the system. */
  readonly roles: readonly Role[];
  /** Who records its paper. */
  readonly byDocument: readonly Role[];
};

/** Who may decide a change (cấp quyết định), the lowest first: of several aspects the highest decides. */
export const amendmentApprovers = {
  department: {
    label: "Sở Công Thương",
    roles: ["department_head"],
    byDocument: ["department_officer"],
  },
  province: {
    label: "Chủ tịch UBND tỉnh",
    roles: ["provincial_leader"],
    byDocument: ["department_officer", "clerk", "pc_office"],
  },
  agency: {
    label: "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công",
    roles: [],
    byDocument: ["department_officer", "clerk", "centre_officer"],
  },
  minister: {
    label: "Bộ trưởng Bộ Công Thương",
    roles: [],
    byDocument: ["department_officer", "clerk", "centre_officer"],
  },
} as const satisfies Record<string, ApproverDefinition>;
export type AmendmentApprover = keyof typeof amendmentApprovers;
export const amendmentApproverNames: readonly AmendmentApprover[] = keysOf(amendmentApprovers);

/** The definition of an approver, without the literal types of the table. */
export function amendmentApproverDefinition(approver: AmendmentApprover): ApproverDefinition {
  return amendmentApprovers[approver];
}

/** How a role decides for an approver: itself, by recording its paper, or not at all. */
export function decidingMode(role: Role, approver: AmendmentApprover): ActingMode | null {
  const { roles, byDocument } = amendmentApproverDefinition(approver);
  if (roles.includes(role)) return "in_system";
  return byDocument.includes(role) ? "by_document" : null;
}

/** One row of the table of who decides what, with its source and how sure it is. */
export type ApproverRule = {
  /** Whose schemes it is about: those of a group, or of one beneficiary; both when it does not say. */
  readonly shape: SchemeShape | null;
  readonly routes: readonly SchemeRoute[];
  readonly aspects: readonly AmendmentAspect[];
  readonly approver: AmendmentApprover;
  readonly citation: LegalCitation;
  readonly confidence: Confidence;
  readonly note: string;
};

/** Reads `data/law/amendment-approvers.json`; throws a RangeError where it is not in form or an aspect has no approver. */
export function parseApproverRules(json: unknown): readonly ApproverRule[] {
  const rules = readList(json, "amendment-approvers", (item, where) => {
    const row = readRecord(item, where);
    return {
      shape: readOptional(row["shape"], `${where}.shape`, readShape),
      routes: readList(row["routes"], `${where}.routes`, (route, at) =>
        readOneOf(route, at, schemeRoutes),
      ),
      aspects: readList(row["aspects"], `${where}.aspects`, (aspect, at) =>
        readOneOf(aspect, at, amendmentAspectNames),
      ),
      approver: readOneOf(row["approver"], `${where}.approver`, amendmentApproverNames),
      citation: readCitation(row["citation"], `${where}.citation`),
      confidence: readOneOf(row["confidence"], `${where}.confidence`, confidences),
      note: readText(row["note"], `${where}.note`),
    };
  });
  for (const route of schemeRoutes)
    for (const aspect of amendmentAspectNames) approverRule(rules, route, [aspect]);
  return rules;
}

/** Whether a scheme is a group (đề án lập theo nhóm): who decides some of its changes is another. */
export type SchemeShape = "single" | "group";

function readShape(value: unknown, where: string): SchemeShape {
  return readOneOf(value, where, ["single", "group"]);
}

/**
 * Which row decides a change of a scheme on a route: of several aspects, the one whose approver stands highest. Place and
 * beneficiary of a group scheme are Sở's to decide.
 *
 * Source: TT 36/2013/TT-BCT, Đ.11.
 */
export function approverRule(
  rules: readonly ApproverRule[],
  route: SchemeRoute,
  aspects: readonly AmendmentAspect[],
  shape: SchemeShape = "single",
): ApproverRule {
  const rank = ({ approver }: ApproverRule) => amendmentApproverNames.indexOf(approver);
  const [highest] = aspects
    .map((aspect) => {
      const rule = rules.find(
        (row) =>
          (row.shape === null || row.shape === shape) &&
          row.routes.includes(route) &&
          row.aspects.includes(aspect),
      );
      if (!rule) throw new RangeError(`Nobody decides ${aspect} on the route ${route}`);
      return rule;
    })
    .toSorted((one, other) => rank(other) - rank(one));
  if (!highest) throw new RangeError("A change touches at least one aspect.");
  return highest;
}
