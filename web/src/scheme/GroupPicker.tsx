import { Tabs } from "../ui/Tabs.tsx";
import type { SchemeView } from "./scheme-tone.ts";

type GroupPickerProps = {
  readonly scheme: SchemeView;
  /** Where the parts of a beneficiary are shown, without the beneficiary. */
  readonly href: string;
};

/** The beneficiaries of a group scheme beside each other; a single scheme shows none. */
export function GroupPicker({ scheme, href }: GroupPickerProps) {
  if (scheme.beneficiaries.length < 2) return null;
  const join = href.includes("?") ? "&" : "?";
  return (
    <Tabs
      label="Đơn vị thụ hưởng của đề án nhóm"
      tabs={scheme.beneficiaries.map(({ id, name }) => ({
        href: `${href}${join}beneficiary=${id}`,
        label: name,
        isCurrent: id === scheme.beneficiary.id,
      }))}
    />
  );
}
