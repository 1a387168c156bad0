import { dayText } from "../ui/format.ts";

/** What the figures of a period cover, and until when they are due. */
export function periodText(
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
  dueOn: string,
): string {
  return `Số liệu từ ${dayText(startsOn)} đến ${dayText(endsOn)}, hạn gửi ${dayText(dueOn)}.`;
}
