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
  const isByButton = useRef(false);
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (!isByButton.current)
      grid.current?.querySelector<HTMLButtonElement>('[tabindex="0"]')?.focus();
    isByButton.current = false;
  }, [focused]);
  const pressKey = (event: KeyboardEvent) => {
    const next = dayAfterKey(event.key, focused);
    if (next === undefined) return;
    event.preventDefault();
    setFocused(next);
  };
  const turn = (months: number) => {
    isByButton.current = true;
    setFocused(addMonths(focused, months));
  };
  const month = `Tháng ${String(Number(focused.slice(5, 7)))} năm ${focused.slice(0, 4)}`;
  return (
    <div className="calendar">
      <div className="calendar__head">
        <MonthButton
          label="Tháng trước"
          icon="left"
          onPress={() => {
            turn(-1);
          }}
        />
        <strong aria-live="polite">{month}</strong>
        <MonthButton
          label="Tháng sau"
          icon="right"
          onPress={() => {
            turn(1);
          }}
        />
      </div>
      <table role="grid" aria-label={month} ref={grid} onKeyDown={pressKey}>
        <WeekdayHead />
        <tbody>
          {weeksOfMonth(focused).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <DayCell
                  key={day}
                  day={day}
                  focused={focused}
                  isChosen={day === chosen}
                  onChoose={onChoose}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WeekdayHead() {
  return (
    <thead>
      <tr>
        {weekdays.map((name, place) => (
          <th key={name} scope="col" abbr={weekdayNames[place]}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type DayCellProps = {
  readonly day: PlainDate;
  readonly focused: PlainDate;
  readonly isChosen: boolean;
  readonly onChoose: (day: PlainDate) => void;
};

function DayCell({ day, focused, isChosen, onChoose }: DayCellProps) {
  const today = useToday();
  const isOther = day.slice(0, 7) !== focused.slice(0, 7);
  return (
    <td role="gridcell" aria-selected={isChosen}>
      <button
        type="button"
        tabIndex={day === focused ? 0 : -1}
        aria-label={dayInFull(day)}
        aria-current={day === today ? "date" : undefined}
        className={classNames("calendar__day", isOther && "is-other", isChosen && "is-chosen")}
        onClick={() => {
          onChoose(day);
        }}
      >
        {Number(day.slice(8, 10))}
      </button>
    </td>
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
