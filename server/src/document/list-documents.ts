import { documentKinds } from "@kc/core/document";
import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { documentSortKeys, listDocumentsEndpoint } from "./api.ts";
import { type DocumentSort, listDocumentChoices, listDocumentRows } from "./list-store.ts";

/** Papers that the viewer sees, issued here and recorded from other bodies. */
export const listDocuments = defineQuery({
  name: "document.list",
  endpoint: listDocumentsEndpoint,
  permission: "document:read",
  async run({ db, viewer }, { page, pageSize, sort, ...filter }) {
    const { provinces } = viewer;
    const found = await listDocumentRows(db, provinces, filter, {
      limit: pageSize,
      offset: (page - 1) * pageSize,
      ...orderOf(sort),
    });
    const { waitingForNumber, ...choices } = await listDocumentChoices(db, provinces);
    return ok({
      rows: [...found.rows],
      total: found.total,
      page,
      pageSize,
      waitingForNumber,
      choices: {
        ...choices,
        kinds: choices.kinds.map((id) => ({ id, label: documentKinds[id].label })),
      },
    });
  },
});

function orderOf(sort = "-issuedOn"): {
  readonly sort: DocumentSort;
  readonly direction: "asc" | "desc";
} {
  const name = sort.replace(/^-/u, "");
  const known = documentSortKeys.find((key) => key === name);
  return { sort: known ?? "issuedOn", direction: sort.startsWith("-") ? "desc" : "asc" };
}
