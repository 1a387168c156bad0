import { refuse } from "@kc/core/kernel";

/** The province has no programme of this code. */
export const notFound = refuse({ kind: "not-found", what: "chương trình, kế hoạch giai đoạn" });
