import { organisationKinds } from "@kc/core/access";
import * as z from "zod/mini";
import { day, endpoint, id, text } from "../platform/api.ts";

const Organisation = z.object({
  key: text(60),
  kind: z.enum(organisationKinds),
  parent: z.optional(text(60)),
  name: text(200),
  shortName: text(80),
});

export const openProvinceEndpoint = endpoint({
  method: "POST",
  path: "/admin/province/open",
  summary: "Mở hệ thống cho một tỉnh: cây tổ chức và UBND các xã, phường",
  input: z.object({ validFrom: day, organisations: z.array(Organisation) }),
  output: z.object({ organisations: z.int() }),
});

export const listOrganisationsEndpoint = endpoint({
  method: "GET",
  path: "/organisations",
  summary: "Cây tổ chức của tỉnh",
  input: z.object({ kind: z.optional(z.enum(organisationKinds)) }),
  output: z.object({
    rows: z.array(
      z.object({
        id,
        kind: z.enum(organisationKinds),
        name: z.string(),
        shortName: z.string(),
        parentId: z.nullable(id),
        communeCode: z.nullable(z.string()),
      }),
    ),
  }),
});
