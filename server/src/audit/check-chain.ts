import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { checkChainEndpoint } from "./api.ts";
import { openHead, readChain } from "./store.ts";
import { verifyChain } from "./verify-chain.ts";

/** Recomputes the province's whole chain, as `kc audit verify` does. */
export const checkChain = defineQuery({
  name: "audit.check-chain",
  endpoint: checkChainEndpoint,
  permission: "audit:read",
  async run({ db, viewer }) {
    const head = await openHead(db, viewer.provinceId);
    const verdict = await verifyChain(viewer.provinceId, readChain(db, viewer.provinceId), head);
    const checkedAt = new Date().toISOString();
    return ok(
      verdict.ok
        ? { ok: true, links: verdict.links, headHash: verdict.headHash, fault: null, checkedAt }
        : { ok: false, links: verdict.checked, headHash: null, fault: verdict.fault, checkedAt },
    );
  },
});
