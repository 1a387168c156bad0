import { lazyPart } from "../app/lazy-part.tsx";
import { saveMachinesEndpoint } from "@kc/server/api/scheme";
import { useState } from "react";
import { useFieldArray } from "react-hook-form";
import { Button } from "../ui/Button.tsx";
import { Row } from "../ui/Row.tsx";
import { partOf, useDossier } from "./dossier-context.ts";
import { DossierSection } from "./DossierSection.tsx";
import { MachineFields } from "./MachineFields.tsx";
import {
  emptyMachine,
  machineInput,
  type MachinesValues,
  machineValues,
} from "./machine-values.ts";
import { type Section, useSection } from "./use-section.ts";

const PasteMachinesDialog = lazyPart(
  async () => (await import("./PasteMachinesDialog.tsx")).PasteMachinesDialog,
);

/** The machines with their quotations; long lists can be pasted from a spreadsheet. */
export function MachinesSection() {
  const { scheme } = useDossier();
  const { dossier } = scheme;
  const whose = partOf(scheme);
  const section = useSection<typeof saveMachinesEndpoint, MachinesValues>({
    section: ["may-moc", ...Object.values(whose)].join("."),
    endpoint: saveMachinesEndpoint,
    defaults: { machines: dossier.machines.map(machineValues) },
    toInput: ({ machines }, at) => ({ ...at, ...whose, machines: machines.map(machineInput) }),
  });
  return (
    <DossierSection
      id="may-moc"
      section={section}
      intro="Mức hỗ trợ tính trên báo giá hợp lệ thấp nhất của các máy đề nghị hỗ trợ. Máy được hỗ trợ phải mới (TT 46/2012/TT-BCT, Đ.4)."
    >
      <Machines section={section} />
    </DossierSection>
  );
}

function Machines({ section }: { readonly section: Section<MachinesValues> }) {
  const { control } = section.form;
  const { fields, append, remove } = useFieldArray({ control, name: "machines" });
  const [isPasting, setPasting] = useState(false);
  return (
    <>
      {fields.map(({ id }, place) => (
        <MachineFields
          key={id}
          section={section}
          place={place}
          onRemove={() => {
            remove(place);
          }}
        />
      ))}
      <Row>
        <Button
          size="small"
          icon="plus"
          onPress={() => {
            append(emptyMachine());
          }}
        >
          Thêm máy
        </Button>
        <Button
          size="small"
          onPress={() => {
            setPasting(true);
          }}
        >
          Dán từ bảng tính
        </Button>
      </Row>
      <PasteMachinesDialog
        isOpen={isPasting}
        onClose={() => {
          setPasting(false);
        }}
        onPaste={(machines) => {
          append([...machines]);
          setPasting(false);
        }}
      />
    </>
  );
}
