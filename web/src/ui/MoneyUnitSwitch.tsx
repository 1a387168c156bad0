import "./MoneyUnitSwitch.css";
import { type MoneyUnit, setMoneyUnit, useMoneyUnit } from "./money-unit.ts";

const units: readonly { readonly unit: MoneyUnit; readonly label: string }[] = [
  { unit: "dong", label: "đồng" },
  { unit: "million", label: "triệu đồng" },
];

/** "ĐVT: đồng / triệu đồng" over a table of money; remembered on this machine. */
export function MoneyUnitSwitch() {
  const chosen = useMoneyUnit();
  return (
    <div className="unit-switch" role="group" aria-label="Đơn vị tính của số tiền">
      <abbr title="Đơn vị tính">ĐVT</abbr>
      {units.map(({ unit, label }) => (
        <button
          key={unit}
          type="button"
          aria-pressed={chosen === unit}
          onClick={() => {
            setMoneyUnit(unit);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
