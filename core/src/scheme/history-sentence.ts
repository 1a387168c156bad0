import { type ActingMode, type Role, roleDefinition } from "../access/index.ts";
import { formatDay, type PlainDate } from "../kernel/index.ts";
import { type SchemeAction, schemeActions, schemeMoveDefinition } from "./moves.ts";

/** One event of a scheme's history, as it was recorded. */
export type HistoryEvent = {
  readonly action: string;
  readonly mode: ActingMode;
  readonly actorName: string;
  readonly actorRole: Role | null;
  readonly organisationName: string;
  readonly happenedOn: PlainDate;
  /** The paper the act rests on, as a person would name it; null when there is none. */
  readonly paper: string | null;
};

/** What an action is called in a sentence after the name of who did it. */
const verbs: Readonly<Partial<Record<SchemeAction, string>>> = {
  register_need: "đăng ký nhu cầu hỗ trợ",
  confirm_commune: "xác nhận nhu cầu của cơ sở",
  survey: "khảo sát thực tế và ghi biên bản",
  start_draft: "bắt đầu lập hồ sơ đề án",
  submit: "nộp hồ sơ đề án",
  receive: "tiếp nhận hồ sơ",
  decline_receipt: "không tiếp nhận hồ sơ",
  request_supplement: "yêu cầu bổ sung, hoàn thiện hồ sơ",
  supplement: "bổ sung hồ sơ theo yêu cầu",
  start_appraisal: "bắt đầu thẩm định",
  appraise_pass: "kết luận thẩm định đạt",
  appraise_fail: "kết luận thẩm định không đạt",
  revise: "đưa hồ sơ về hoàn thiện lại",
  withdraw: "ghi nhận cơ sở xin rút hồ sơ",
  suspend: "quyết định tạm dừng thực hiện",
  resume: "cho tiếp tục thực hiện",
  stop: "quyết định ngừng thực hiện đề án",
  start_monitoring: "chuyển sang theo dõi sau hỗ trợ",
  close: "đóng hồ sơ đề án",
};

/** Acts on a scheme that are no moves of it: a visit and what followed, a change asked for, decided, put in an annex. */
const otherVerbs: Readonly<Record<string, string>> = {
  record_visit: "kiểm tra, giám sát và ghi biên bản",
  answer_finding: "trả lời kiến nghị sau kiểm tra",
  ask_again: "yêu cầu trả lời lại kiến nghị sau kiểm tra",
  close_finding: "kết luận đã xử lý xong kiến nghị sau kiểm tra",
  request_amendment: "đề nghị điều chỉnh, bổ sung",
  verify_amendment: "kiểm tra, xác nhận đề nghị điều chỉnh",
  approve_amendment: "chấp thuận điều chỉnh, bổ sung",
  refuse_amendment: "không chấp thuận điều chỉnh, bổ sung",
  withdraw_amendment: "rút đề nghị điều chỉnh, bổ sung",
  submit_group_plan: "trình kế hoạch thực hiện đề án nhóm",
  approve_group_plan: "phê duyệt kế hoạch thực hiện đề án nhóm",
  return_group_plan: "trả lại kế hoạch thực hiện đề án nhóm",
  sign_contract_annex: "ký phụ lục hợp đồng",
};

/**
 * One event as a sentence: when, who in which role and body, did what, with which paper. An act recorded for another
 * body says so.
 */
export function historySentence(event: HistoryEvent): string {
  return `Ngày ${formatDay(event.happenedOn)}, ${historyActor(event)} ${historyDeed(event)}.`;
}

/** Who did it, in which role and body: the subject of the sentence. */
export function historyActor({ actorName, actorRole, organisationName }: HistoryEvent): string {
  const place = [
    actorRole === null ? "" : roleDefinition(actorRole).shortLabel,
    organisationName,
  ].filter((part) => part !== "");
  return place.length === 0 ? actorName : `${actorName} (${place.join(", ")})`;
}

/** What was done, with the paper it rests on: the rest of the sentence. */
export function historyDeed({ action, mode, paper }: HistoryEvent): string {
  const recorded = mode === "by_document" ? "ghi nhận theo văn bản: " : "";
  return `${recorded}${verbOf(action)}${paper === null ? "" : `, ${paper}`}`;
}

/** What an action is called; an act that is no move of the scheme is told by its own words. */
function verbOf(action: string): string {
  const move = schemeActions.find((known) => known === action);
  if (!move) return otherVerbs[action] ?? action;
  const { label } = schemeMoveDefinition(move);
  return verbs[move] ?? `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
