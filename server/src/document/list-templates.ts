import { documentKinds } from "@kc/core/document";
import { ok } from "@kc/core/kernel";
import { templateEntries } from "../../templates/index.ts";
import { defineQuery } from "../platform/query.ts";
import { listTemplatesEndpoint } from "./api.ts";
import { paperOfKind } from "./papers/all-papers.ts";

/** Every template of every version, with where it comes from and its samples. */
export const listTemplates = defineQuery({
  name: "document.list-templates",
  endpoint: listTemplatesEndpoint,
  permission: "template:read",
  run: () =>
    Promise.resolve(
      ok({
        rows: templateEntries.map(({ template, samples }) => {
          const { kind, version, title, about, origin } = template;
          const { label, numberedBy } = documentKinds[kind];
          return {
            kind,
            label,
            version,
            title,
            about,
            form: origin.form,
            source: origin.source,
            isFromOriginalForm: origin.status === "mau-goc",
            isMadeFromRecords: paperOfKind(kind) !== undefined || kind === "programme_print",
            numberedBy,
            samples: Object.keys(samples),
          };
        }),
      }),
    ),
});
