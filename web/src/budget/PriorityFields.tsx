import {
  type PriorityArea,
  priorityAreas,
  type PrioritySector,
  prioritySectors,
} from "@kc/core/budget";
import { keysOf } from "@kc/core/kernel";
import { CheckboxField } from "../ui/CheckboxField.tsx";

type PriorityFieldsProps = {
  readonly areas: readonly PriorityArea[];
  readonly sectors: readonly PrioritySector[];
  readonly onAreas: (areas: PriorityArea[]) => void;
  readonly onSectors: (sectors: PrioritySector[]) => void;
};

/** What the priority of a line rests on, each with its article. */
export function PriorityFields({ areas, sectors, onAreas, onSectors }: PriorityFieldsProps) {
  return (
    <>
      <fieldset className="field">
        <legend className="field__label">Địa bàn ưu tiên</legend>
        {keysOf(priorityAreas).map((area) => (
          <CheckboxField
            key={area}
            name={`area-${area}`}
            label={priorityAreas[area].label}
            hint={priorityAreas[area].citation}
            value={areas.includes(area)}
            onChange={(isOn) => {
              onAreas(toggled(areas, area, isOn));
            }}
          />
        ))}
      </fieldset>
      <fieldset className="field">
        <legend className="field__label">Ngành nghề ưu tiên</legend>
        {keysOf(prioritySectors).map((sector) => (
          <CheckboxField
            key={sector}
            name={`sector-${sector}`}
            label={prioritySectors[sector].label}
            hint={prioritySectors[sector].citation}
            value={sectors.includes(sector)}
            onChange={(isOn) => {
              onSectors(toggled(sectors, sector, isOn));
            }}
          />
        ))}
      </fieldset>
    </>
  );
}

function toggled<Item>(items: readonly Item[], item: Item, isOn: boolean): Item[] {
  const others = items.filter((other) => other !== item);
  return isOn ? [...others, item] : others;
}
