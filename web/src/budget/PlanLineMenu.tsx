import { movePlanLineEndpoint, removePlanLineEndpoint } from "@kc/server/api/budget";
import { useState } from "react";
import { RefusedDialog } from "../app/RefusedDialog.tsx";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { Menu } from "../ui/Menu.tsx";
import { showToast } from "../ui/toast.ts";
import type { PlanLineRow, PlanPageData } from "./plan-types.ts";

type PlanLineMenuProps = {
  readonly plan: PlanPageData["plan"];
  readonly line: PlanLineRow;
  readonly place: number;
  readonly count: number;
  readonly onChange: () => void;
};

/** What can be done with a line while its list is being made: move, change, take out. */
export function PlanLineMenu({ plan, line, place, count, onChange }: PlanLineMenuProps) {
  const move = useCommand(movePlanLineEndpoint);
  const remove = useCommand(removePlanLineEndpoint);
  const [isRemoving, setRemoving] = useState(false);
  const target = { planId: plan.id, expectedVersion: plan.version, planLineId: line.id };
  const moveTo = async (list: "main" | "reserve", newPlace: number) => {
    await move.run({ ...target, list, place: newPlace });
  };
  const take = async (reason: string) => {
    const outcome = await remove.run({ ...target, reason });
    if (!outcome.ok) return;
    setRemoving(false);
    showToast("Đã đưa ra khỏi danh mục.");
  };
  const item = (label: string, icon: IconName, act: () => void) => (
    <button type="button" className="menu__item" onClick={act}>
      <Icon name={icon} size={18} /> {label}
    </button>
  );
  const other = line.list === "main" ? "reserve" : "main";
  return (
    <>
      <Menu
        label={`dòng ${String(place + 1)}`}
        button={
          <>
            <Icon name="more" size={18} />
            <span className="visually-hidden">Thao tác</span>
          </>
        }
      >
        {place > 0 && item("Lên trên", "up", () => void moveTo(line.list, place))}
        {place < count - 1 && item("Xuống dưới", "down", () => void moveTo(line.list, place + 2))}
        {place > 1 && item("Lên đầu danh mục", "up", () => void moveTo(line.list, 1))}
        {item(
          other === "reserve" ? "Chuyển sang dự phòng" : "Chuyển vào danh mục chính",
          "switch",
          () => void moveTo(other, 9999),
        )}
        {item("Sửa kinh phí, dự toán, ưu tiên", "settings", onChange)}
        {item("Đưa ra khỏi danh mục", "close", () => {
          setRemoving(true);
        })}
      </Menu>
      <RefusedDialog title="Chưa chuyển được dòng này" command={move} />
      <ConfirmDialog
        title={`Đưa ra khỏi danh mục: ${line.title}`}
        verb="Đưa ra khỏi danh mục"
        look="danger"
        isOpen={isRemoving}
        reasonLabel="Lý do"
        isPending={remove.isPending}
        {...refusalOf(remove)}
        onConfirm={(reason) => void take(reason)}
        onClose={() => {
          setRemoving(false);
        }}
      >
        {line.scheme
          ? "Đề án trở lại danh sách đã thẩm định đạt, chờ đưa vào kế hoạch khác."
          : "Nhiệm vụ được bỏ khỏi danh mục."}
      </ConfirmDialog>
    </>
  );
}
