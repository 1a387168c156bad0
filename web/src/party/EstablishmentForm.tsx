import type { DraftState } from "../app/draft/use-draft.ts";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { DraftNotice } from "../app/form/DraftNotice.tsx";
import type { CommandForm as FormOf } from "../app/form/use-command-form.ts";
import { Columns } from "../ui/Columns.tsx";
import { SectionProgress } from "../ui/SectionProgress.tsx";
import { ContactSection } from "./ContactSection.tsx";
import { DuplicateNotice } from "./DuplicateNotice.tsx";
import { emptyValues, type EstablishmentFormValues } from "./establishment-values.ts";
import { IdentitySection } from "./IdentitySection.tsx";
import { PlaceSection } from "./PlaceSection.tsx";
import { SectorSection } from "./SectorSection.tsx";
import { SizeSection } from "./SizeSection.tsx";

type EstablishmentFormProps = {
  readonly form: FormOf<EstablishmentFormValues>;
  readonly draft: DraftState;
  readonly verb: string;
  /** The establishment itself, so that it is not taken for its own duplicate. */
  readonly exceptId?: string;
};

export type SectionProps = { readonly form: FormOf<EstablishmentFormValues> };

/** The form of an establishment: five sections one under another, and who may be the same. */
export function EstablishmentForm({ form, draft, verb, exceptId }: EstablishmentFormProps) {
  const values = form.form.watch();
  return (
    <>
      <DraftNotice
        draft={draft}
        onRestore={(content) => {
          form.form.reset({ ...emptyValues, ...asValues(content) }, { keepDefaultValues: true });
        }}
      />
      <Columns layout="side-main">
        <SectionProgress sections={sectionsOf(values)} />
        <div>
          <CommandForm form={form} verb={verb} saved={draft.status}>
            <IdentitySection form={form} />
            <DuplicateNotice form={form} exceptId={exceptId} />
            <ContactSection form={form} />
            <PlaceSection form={form} />
            <SectorSection form={form} />
            <SizeSection form={form} />
          </CommandForm>
        </div>
      </Columns>
    </>
  );
}

/** A draft is what this form has kept; an older one may lack a field. */
function asValues(content: unknown): Partial<EstablishmentFormValues> {
  return typeof content === "object" && content !== null ? content : {};
}

function sectionsOf(values: EstablishmentFormValues) {
  const stateOf = (required: readonly unknown[], optional: readonly unknown[]) => {
    const isGiven = (value: unknown) => value !== "" && value !== null;
    if (required.every(isGiven) && required.length > 0) return "done" as const;
    return [...required, ...optional].some(isGiven) ? ("begun" as const) : ("empty" as const);
  };
  return [
    {
      id: "nhan-dien",
      title: "Cơ sở",
      state: stateOf([values.name, values.legalForm], [values.taxCode]),
    },
    {
      id: "nguoi-dai-dien",
      title: "Người đại diện",
      state: stateOf([values.representativeName], [values.phone, values.email]),
    },
    {
      id: "dia-diem",
      title: "Địa điểm",
      state: stateOf([values.productionAddress, values.communeCode], []),
    },
    {
      id: "nganh-nghe",
      title: "Ngành nghề, sản phẩm",
      state: stateOf([values.sectorDivision], [values.products]),
    },
    {
      id: "quy-mo",
      title: "Quy mô",
      state: stateOf([values.workers, values.capitalDong, values.revenueDong], []),
    },
  ];
}
