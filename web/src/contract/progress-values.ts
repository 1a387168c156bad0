import type { reportProgressEndpoint } from "@kc/server/api/contract";
import type { EndpointInput } from "@kc/server/api/platform";
import type { SchemeContract } from "./SchemeContractTab.tsx";

/** The report of a month as it is entered. */
export type ProgressValues = {
  month: string;
  reportedOn: string | null;
  workValueDong: number | null;
  description: string;
  difficulties: string;
  volumes: { doneQuantity: number | null; valueDong: number | null }[];
  supportDong: number | null;
  beneficiaryDong: number | null;
  otherDong: number | null;
  nextMonth: string;
};

/** What the detail begins with: the volumes and the money of the last report. */
export function detailDefaults({ plannedVolumes, progress }: SchemeContract) {
  const last = progress.at(-1)?.detail ?? null;
  return {
    volumes: plannedVolumes.map(({ content }) => {
      const before = last?.volumes.find((volume) => volume.content === content);
      return { doneQuantity: before?.doneQuantity ?? 0, valueDong: before?.valueDong ?? 0 };
    }),
    supportDong: last?.spending.supportDong ?? 0,
    beneficiaryDong: last?.spending.beneficiaryDong ?? 0,
    otherDong: last?.spending.otherDong ?? 0,
    nextMonth: "",
  };
}

/** The detail of the report for the command; none where the route asks for a plain report. */
export function detailInput(
  values: ProgressValues,
  { progressForm, plannedVolumes }: SchemeContract,
): Pick<EndpointInput<typeof reportProgressEndpoint>, "detail"> {
  if (progressForm === "plain") return {};
  const { supportDong, beneficiaryDong, otherDong, nextMonth } = values;
  return {
    detail: {
      volumes: plannedVolumes.map((planned, place) => ({
        ...planned,
        doneQuantity: values.volumes[place]?.doneQuantity ?? 0,
        valueDong: values.volumes[place]?.valueDong ?? 0,
      })),
      spending: {
        supportDong: supportDong ?? 0,
        beneficiaryDong: beneficiaryDong ?? 0,
        otherDong: otherDong ?? 0,
      },
      nextMonth,
    },
  };
}
