/**
 * Law (văn bản pháp luật): legal documents with their force, citations by article, clause and point, terms, and what the
 * law asks of each kind of scheme before money moves. NĐ 45/2012/NĐ-CP, TT 36/2013/TT-BCT. Start at `citation.ts`.
 */
export * from "./citation.ts";
export * from "./confidence.ts";
export * from "./deadline.ts";
export * from "./legal-document.ts";
export * from "./scheme-kind.ts";
