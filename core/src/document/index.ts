/**
 * Document (văn bản): kinds of papers, their numbers, heads and signature blocks, and the typed model
 * that is rendered to DOCX and PDF in the form of Nghị định 30/2020/NĐ-CP. Start at `document-model.ts`.
 */
export * from "./attachment.ts";
export * from "./check-file.ts";
export * from "./clean-text.ts";
export * from "./document-blocks.ts";
export * from "./document-kinds.ts";
export * from "./document-model.ts";
export * from "./issue-paper.ts";
export * from "./issuing-body.ts";
export * from "./number-paper.ts";
export * from "./official-number.ts";
export * from "./outline.ts";
export * from "./outside-steps.ts";
export * from "./paper-metrics.ts";
export * from "./refusal-text.ts";
export * from "./register.ts";
export * from "./signature.ts";
export * from "./slip-number.ts";
