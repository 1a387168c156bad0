import { roleDefinition } from "@kc/core/access";
import type { Control, FieldValues } from "react-hook-form";
import { useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { ComboBox } from "../ui/ComboBox.tsx";
import { DateField } from "../ui/DateField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import {
  givenRoles,
  type RoleValues,
  useEstablishmentChoices,
  useOrganisationChoices,
} from "./role-form.ts";

const roleChoices = givenRoles.map((value) => ({ value, label: roleDefinition(value).label }));

/** Which role, where, and from when; only the places the role sits in can be chosen. */
export function RoleFields<Values extends RoleValues & FieldValues>(props: {
  readonly control: Control<Values>;
}) {
  const control = asRoleControl(props.control);
  const role = useWatch({ control, name: "role" });
  const organisations = useOrganisationChoices(role);
  const establishments = useEstablishmentChoices();
  return (
    <>
      <Bound control={control} name="role">
        {(field) => <SelectField {...field} label="Vai trò" choices={roleChoices} required />}
      </Bound>
      {role === "establishment" && (
        <Bound control={control} name="establishmentId">
          {(field) => (
            <ComboBox
              {...field}
              label="Cơ sở"
              choices={establishments.choices}
              onSearch={establishments.search}
              isSearching={establishments.isSearching}
              placeholder="Gõ một phần tên cơ sở"
              required
            />
          )}
        </Bound>
      )}
      {role !== "" && role !== "establishment" && (
        <Bound control={control} name="organisationId">
          {(field) => <ComboBox {...field} label="Đơn vị" choices={organisations} required />}
        </Bound>
      )}
      <FieldsRow>
        <Bound control={control} name="positionTitle">
          {(field) => <TextField {...field} label="Chức danh" maxLength={120} />}
        </Bound>
        <Bound control={control} name="validFrom">
          {(field) => <DateField {...field} label="Từ ngày" required />}
        </Bound>
        <Bound control={control} name="validTo">
          {(field) => (
            <DateField {...field} label="Đến hết ngày trước" hint="Để trống nếu chưa biết." />
          )}
        </Bound>
      </FieldsRow>
    </>
  );
}

/** The fields of a role are a part of every form they stand in; the library cannot see that. */
function asRoleControl(control: unknown): Control<RoleValues> {
  return control as Control<RoleValues>;
}
