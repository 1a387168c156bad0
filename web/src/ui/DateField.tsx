import {
  formatDay,
  isPlainDate,
  kernelRefusalText,
  parseDay,
  type PlainDate,
  plainDate,
} from "@kc/core/kernel";
import { useRef, useState } from "react";
import { CalendarGrid } from "./CalendarGrid.tsx";
import { shapeDay } from "./shape-day.ts";
import { type FieldProps, fieldIds } from "./field.ts";
import { Icon } from "./Icon.tsx";
import { useToday } from "./today.ts";
import { TypedField } from "./TypedField.tsx";
import { useDismiss } from "./use-dismiss.ts";

/** A day `YYYY-MM-DD`, typed as dd/mm/yyyy (slashes come by themselves) or picked from a month. */
export function DateField(props: FieldProps<string | null>) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (how: "escape" | "outside" | "chosen") => {
    setOpen(false);
    if (how !== "outside") opener.current?.focus();
  };
  const box = useDismiss<HTMLDivElement>(isOpen, close);
  const today = useToday();
  const value = props.value !== null && isPlainDate(props.value) ? props.value : null;
  const { id } = fieldIds(props);
  return (
    <div className="date-field" ref={box}>
      <TypedField<string>
        {...props}
        read={parseDay}
        write={write}
        faultOf={faultOf}
        shape={shapeDay}
        width="day"
        inputMode="numeric"
        align="left"
        placeholder="ngày/tháng/năm"
        inside={
          props.lockedBecause === undefined && (
            <button
              ref={opener}
              type="button"
              className="affix__button"
              aria-expanded={isOpen}
              aria-controls={`${id}-calendar`}
              onClick={() => {
                setOpen(!isOpen);
              }}
            >
              <Icon name="calendar" size={18} label={`Chọn ngày: ${props.label}`} />
            </button>
          )
        }
      />
      {isOpen && (
        <div
          className="popover"
          id={`${id}-calendar`}
          role="dialog"
          aria-label={`Chọn ngày: ${props.label}`}
        >
          <CalendarGrid
            chosen={value}
            start={value ?? startDay(today)}
            onChoose={(day) => {
              props.onChange(day);
              close("chosen");
            }}
          />
        </div>
      )}
    </div>
  );
}

function write(day: string): string {
  return isPlainDate(day) ? formatDay(day) : day;
}

function faultOf(text: string): string | undefined {
  const result = parseDay(text);
  return result.ok ? undefined : kernelRefusalText(result.refusal);
}

function startDay(today: string | null): PlainDate {
  return plainDate(today ?? new Date().toISOString().slice(0, 10));
}
