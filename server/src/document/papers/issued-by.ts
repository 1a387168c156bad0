import type { OrganisationKind, Role } from "@kc/core/access";
import type { DocumentKindId } from "@kc/core/document";
import type { PlainDate } from "@kc/core/kernel";
import type { IssuedPaper } from "../../../templates/paper-data.ts";
import { type BodyRecord, findBodyOfKind, findPersonInOffice } from "./body-store.ts";
import { issuedPaper, signerOf } from "./bodies.ts";
import type { PaperContext } from "./paper.ts";

/** The head of a body that signs its papers alone: who it is and what the office is called. */
const heads = {
  department: { role: "department_head", office: "Giám đốc" },
  centre: { role: "centre_head", office: "Giám đốc" },
  finance_department: { role: null, office: "Giám đốc" },
  provincial_committee: { role: "provincial_leader", office: "Chủ tịch" },
  ministry: { role: null, office: "Bộ trưởng" },
} as const satisfies Partial<
  Record<OrganisationKind, { readonly role: Role | null; readonly office: string }>
>;

export type IssuedBy = { readonly body: BodyRecord; readonly issued: IssuedPaper };

/** What an issued paper of the one body of a kind in a province starts with. */
export async function issuedBy(
  context: PaperContext,
  provinceId: number,
  bodyKind: keyof typeof heads,
  stated: {
    readonly kind: DocumentKindId;
    readonly recipients: readonly string[];
    readonly recorded?: { readonly number: string; readonly numberedOn: PlainDate } | null;
    /** Who signed, where the record says so. */
    readonly signatory?: string | null;
  },
): Promise<IssuedBy> {
  const body = await findBodyOfKind(context.db, provinceId, bodyKind);
  return issuedByBody(context, body, bodyKind, stated);
}

/** The same for a body that is known already. */
export async function issuedByBody(
  { db, today }: PaperContext,
  body: BodyRecord,
  bodyKind: keyof typeof heads,
  stated: Parameters<typeof issuedBy>[3],
): Promise<IssuedBy> {
  const { role, office } = heads[bodyKind];
  const found =
    role === null
      ? undefined
      : await findPersonInOffice(db, body.province.id, body.id, role, today);
  const signer = signerOf(office, found);
  const { kind, recipients, recorded = null, signatory = null } = stated;
  return {
    body,
    issued: issuedPaper({
      kind,
      body,
      signer: signatory === null ? signer : { ...signer, name: signatory },
      recipients,
      today,
      recorded,
    }),
  };
}
