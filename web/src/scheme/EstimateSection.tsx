import { saveEstimateEndpoint } from "@kc/server/api/scheme";
import { useFieldArray, useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { Button } from "../ui/Button.tsx";
import { DongField } from "../ui/DongField.tsx";
import { dongText } from "../ui/format.ts";
import { Row } from "../ui/Row.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useDossier } from "./dossier-context.ts";
import { DossierSection } from "./DossierSection.tsx";
import {
  type EstimateValues,
  estimateFromMachines,
  sumValues,
  type Values,
} from "./estimate-values.ts";
import { type Section, useSection } from "./use-section.ts";

/** The estimate of Mẫu số 1: total = khuyến công + beneficiary + other, row by row. */
export function EstimateSection() {
  const { scheme } = useDossier();
  const section = useSection<typeof saveEstimateEndpoint, Values>({
    section: "du-toan",
    endpoint: saveEstimateEndpoint,
    defaults: { lines: scheme.dossier.estimate.map((line) => ({ ...line })) },
    toInput: ({ lines }, at) => ({
      ...at,
      lines: lines.map(
        ({ content, budgetYear, supportDong, beneficiaryDong, otherDong, note }) => ({
          content,
          budgetYear: budgetYear ?? scheme.planYear,
          supportDong: supportDong ?? 0,
          beneficiaryDong: beneficiaryDong ?? 0,
          otherDong: otherDong ?? 0,
          note,
        }),
      ),
    }),
  });
  return (
    <DossierSection
      id="du-toan"
      section={section}
      intro="Mỗi dòng: tổng kinh phí (1) = khuyến công (2) + đơn vị thụ hưởng (3) + nguồn khác (4). Tổng được tính tự động."
    >
      <EstimateRows section={section} />
    </DossierSection>
  );
}

function EstimateRows({ section }: { readonly section: Section<Values> }) {
  const { scheme } = useDossier();
  const { control } = section.form;
  const { fields, append, remove, replace } = useFieldArray({ control, name: "lines" });
  const lines = useWatch({ control, name: "lines" });
  return (
    <>
      {fields.map(({ id }, place) => (
        <fieldset className="repeated" key={id}>
          <legend>
            Dòng {place + 1}: {dongText(sumValues([lines[place]]).totalDong)}
          </legend>
          <EstimateRow control={control} place={place} />
          <Button
            size="small"
            look="quiet"
            onPress={() => {
              remove(place);
            }}
          >
            Bỏ dòng {place + 1}
          </Button>
        </fieldset>
      ))}
      <Row>
        <Button
          size="small"
          icon="plus"
          onPress={() => {
            append(emptyLine(scheme.planYear));
          }}
        >
          Thêm dòng
        </Button>
        {scheme.dossier.machines.length > 0 && (
          <Button
            size="small"
            onPress={() => {
              replace(estimateFromMachines(scheme));
              section.form.setValue("lines", estimateFromMachines(scheme), { shouldDirty: true });
            }}
          >
            Lấy theo danh sách máy
          </Button>
        )}
      </Row>
      <EstimateSums lines={lines} requestedDong={scheme.money.proposedDong} />
    </>
  );
}

function emptyLine(budgetYear: number): EstimateValues {
  return {
    content: "",
    budgetYear,
    supportDong: null,
    beneficiaryDong: null,
    otherDong: null,
    note: "",
  };
}

type EstimateRowProps = {
  readonly control: Section<Values>["form"]["control"];
  readonly place: number;
};

const amounts = [
  ["supportDong", "Khuyến công (2)"],
  ["beneficiaryDong", "Đơn vị thụ hưởng (3)"],
  ["otherDong", "Nguồn khác (4)"],
] as const;

function EstimateRow({ control, place }: EstimateRowProps) {
  return (
    <>
      <Bound control={control} name={`lines.${place}.content`}>
        {(field) => <TextField {...field} label="Nội dung chi" required maxLength={500} />}
      </Bound>
      <div className="repeated__row">
        {amounts.map(([name, label]) => (
          <Bound key={name} control={control} name={`lines.${place}.${name}`}>
            {(field) => <DongField {...field} label={label} />}
          </Bound>
        ))}
      </div>
    </>
  );
}

function EstimateSums({
  lines,
  requestedDong,
}: {
  readonly lines: readonly (EstimateValues | undefined)[];
  readonly requestedDong: number;
}) {
  const sums = sumValues(lines);
  const difference = sums.supportDong - requestedDong;
  return (
    <p aria-live="polite">
      Cộng: tổng <strong>{dongText(sums.totalDong)}</strong>; khuyến công{" "}
      <strong>{dongText(sums.supportDong)}</strong>; đơn vị thụ hưởng{" "}
      <strong>{dongText(sums.beneficiaryDong)}</strong>; nguồn khác{" "}
      <strong>{dongText(sums.otherDong)}</strong>.
      {difference !== 0 &&
        ` Kinh phí khuyến công lệch ${dongText(Math.abs(difference))} so với số đề nghị ${dongText(requestedDong)}.`}
    </p>
  );
}
