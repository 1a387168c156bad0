import { addDays, type PlainDate } from "@kc/core/kernel";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "./Button.tsx";
import "./CalendarGrid.css";
import { addMonths, weekday, weeksOfMonth } from "./calendar-month.ts";
import { classNames } from "./class-names.ts";
import { useToday } from "./today.ts";

const weekdays = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"] as const;
const weekdayNames = [
  "Thứ Hai",
  "Thứ Ba",
  "Thứ Tư",
  "Thứ Năm",
  "Thứ Sáu",
  "Thứ Bảy",
  "Chủ nhật",
] as const;

type CalendarGridProps = {
  readonly chosen: PlainDate | null;
  /** The day in focus when it opens. */
  readonly start: PlainDate;
  readonly onChoose: (day: PlainDate) => void;
};

/** One month of days; arrow keys move, Page Up and Page Down change the month. */
export function CalendarGrid({ chosen, start, onChoose }: CalendarGridProps) {
  const [focused, setFocused] = useState(start);
  const today = useToday();
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    grid.current?.querySelector<HTMLButtonElement>('[tabindex="0"]')?.focus();
  }, [focused]);
  const pressKey = (event: KeyboardEvent) => {
    const next = dayAfterKey(event.key, focused);
    if (next === undefined) return;
    event.preventDefault();
    setFocused(next);
  };
  const month = `Tháng ${String(Number(focused.slice(5, 7)))} năm ${focused.slice(0, 4)}`;
  return (
    <div className="calendar">
      <div className="calendar__head">
        <MonthButton
          label="Tháng trước"
          icon="left"
          onPress={() => {
            setFocused(addMonths(focused, -1));
          }}
        />
        <strong aria-live="polite">{month}</strong>
        <MonthButton
          label="Tháng sau"
          icon="right"
          onPress={() => {
            setFocused(addMonths(focused, 1));
          }}
        />
      </div>
      <table role="grid" aria-label={month} ref={grid} onKeyDown={pressKey}>
        <thead>
          <tr>
            {weekdays.map((name, place) => (
              <th key={name} scope="col" abbr={weekdayNames[place]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(focused).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} role="gridcell" aria-selected={day === chosen}>
                  <button
                    type="button"
                    tabIndex={day === focused ? 0 : -1}
                    aria-label={dayInFull(day)}
                    aria-current={day === today ? "date" : undefined}
                    className={classNames(
                      "calendar__day",
                      day.slice(0, 7) !== focused.slice(0, 7) && "is-other",
                      day === chosen && "is-chosen",
                    )}
                    onClick={() => {
                      onChoose(day);
                    }}
                  >
                    {Number(day.slice(8, 10))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** "Thứ Hai, 2 tháng 11 năm 2026". */
function dayInFull(day: PlainDate): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${weekdayNames[weekday(day)] ?? ""}, ${String(date)} tháng ${String(month)} năm ${String(year)}`;
}

type MonthButtonProps = {
  readonly label: string;
  readonly icon: "left" | "right";
  readonly onPress: () => void;
};

function MonthButton({ label, icon, onPress }: MonthButtonProps) {
  return (
    <Button look="quiet" size="small" icon={icon} iconOnly onPress={onPress}>
      {label}
    </Button>
  );
}

function dayAfterKey(key: string, day: PlainDate): PlainDate | undefined {
  switch (key) {
    case "ArrowLeft":
      return addDays(day, -1);
    case "ArrowRight":
      return addDays(day, 1);
    case "ArrowUp":
      return addDays(day, -7);
    case "ArrowDown":
      return addDays(day, 7);
    case "Home":
      return addDays(day, -weekday(day));
    case "End":
      return addDays(day, 6 - weekday(day));
    case "PageUp":
      return addMonths(day, -1);
    case "PageDown":
      return addMonths(day, 1);
    default:
      return undefined;
  }
}
