import { dong, ok, plainDate, refuse } from "@kc/core/kernel";
import { liquidate as decideLiquidation } from "@kc/core/settlement";
import { lockCommitments, listMoney } from "../payment/store.ts";
import { defineCommand } from "../platform/command.ts";
import { lockScheme, makeSchemeMove } from "../scheme/move-store.ts";
import { liquidateEndpoint } from "./api.ts";
import { closingRefusalText } from "./settlement-refusal-text.ts";
import { findLastAcceptedOn, markLiquidated } from "./store.ts";

/** Liquidates the contracts of a scheme (thanh lý hợp đồng) once every one is accepted and fully paid. */
export const liquidate = defineCommand({
  name: "settlement.liquidate",
  endpoint: liquidateEndpoint,
  permission: "liquidation:record",
  refusalText: closingRefusalText,
  async run(context, input) {
    const { tx, viewer, commandId, today, about } = context;
    const { provinceId } = viewer;
    const scheme = await lockScheme(tx, provinceId, input.schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    if (scheme.version !== input.expectedVersion) {
      return refuse({ kind: "stale", currentVersion: scheme.version });
    }
    await lockCommitments(tx, provinceId, scheme.id);
    const group = await listMoney(tx, provinceId, scheme.id);
    const contracted = group.filter(({ contractId }) => contractId !== null);
    if (contracted.length === 0) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
    const lastAcceptedOn = (await findLastAcceptedOn(tx, provinceId, scheme.id)) ?? null;
    for (const money of contracted) {
      const decision = decideLiquidation(
        {
          lastAcceptedOn,
          acceptedSupportDong: money.acceptedSupportDong ?? dong(0),
          paidDong: money.paidDong,
          advanceOutstandingDong: money.advancedDong,
          today,
        },
        { minutesNumber: input.minutesNumber, liquidatedOn: plainDate(input.liquidatedOn) },
      );
      if (!decision.ok) return decision;
    }
    const moved = await makeSchemeMove(context, scheme, "liquidate", {
      happenedOn: input.liquidatedOn,
      reason: input.note,
    });
    if (!moved.ok) return moved;
    await markLiquidated(tx, provinceId, scheme.id, input, commandId);
    about(scheme.id);
    return ok({ id: scheme.id, ...moved.value });
  },
});
