import { orderPlanEndpoint } from "@kc/server/api/budget";
import { RefusedDialog } from "../app/RefusedDialog.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { showToast } from "../ui/toast.ts";
import type { PlanPageData } from "./plan-types.ts";

/** Orders both lists by the law; the reasons then stand beside each line. */
export function OrderButton({ plan }: { readonly plan: PlanPageData["plan"] }) {
  const command = useCommand(orderPlanEndpoint);
  const order = async () => {
    const outcome = await command.run({ planId: plan.id, expectedVersion: plan.version });
    if (outcome.ok) showToast("Đã xếp danh mục theo Thông tư 46/2012, Điều 6.");
  };
  return (
    <>
      <Button size="small" isPending={command.isPending} onPress={() => void order()}>
        Xếp theo ưu tiên
      </Button>
      <RefusedDialog title="Chưa xếp được danh mục" command={command} />
    </>
  );
}
