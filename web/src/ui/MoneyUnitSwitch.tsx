import "./MoneyUnitSwitch.css";
import { moneyUnitNames, moneyUnits, setMoneyUnit, useMoneyUnit } from "./money-unit.ts";

/** "ĐVT: đồng / triệu đồng" over a table of money; remembered on this machine. */
export function MoneyUnitSwitch() {
  const chosen = useMoneyUnit();
  return (
    <div className="unit-switch" role="group" aria-label="Đơn vị tính của số tiền">
      <abbr title="Đơn vị tính">ĐVT</abbr>
      {moneyUnitNames.map((unit) => (
        <button
          key={unit}
          type="button"
          aria-pressed={chosen === unit}
          onClick={() => {
            setMoneyUnit(unit);
          }}
        >
          {moneyUnits[unit]}
        </button>
      ))}
      <span className="unit-switch__chosen" aria-hidden="true">
        {moneyUnits[chosen]}
      </span>
    </div>
  );
}
