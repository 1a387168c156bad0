import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/TextField.tsx";

export type Member = { readonly name: string; readonly office: string; readonly role: string };

const nobody: Member = { name: "", office: "", role: "" };

type MembersFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly value: readonly Member[];
  readonly onChange: (value: Member[]) => void;
  /** Whether the list may be empty. */
  readonly mayBeEmpty?: boolean;
};

/** People who took part: name, body, part played; one row each. */
export function MembersField({
  name,
  label,
  value,
  onChange,
  mayBeEmpty = false,
}: MembersFieldProps) {
  const change = (place: number, changes: Partial<Member>) => {
    onChange(value.map((member, at) => (at === place ? { ...member, ...changes } : member)));
  };
  return (
    <fieldset className="repeated">
      <legend>{label}</legend>
      {value.map((member, place) => (
        <div className="repeated__row" key={place}>
          {memberParts.map(({ part, title, isRequired }) => (
            <TextField
              key={part}
              name={`${name}.${String(place)}.${part}`}
              label={`${title} ${String(place + 1)}`}
              value={member[part]}
              required={isRequired}
              maxLength={200}
              onChange={(text) => {
                change(place, { [part]: text });
              }}
            />
          ))}
          {(mayBeEmpty || value.length > 1) && (
            <Button
              size="small"
              look="quiet"
              icon="close"
              iconOnly
              onPress={() => {
                onChange(value.filter((_member, at) => at !== place));
              }}
            >
              {`Bỏ người ${String(place + 1)}`}
            </Button>
          )}
        </div>
      ))}
      <Button
        size="small"
        icon="plus"
        onPress={() => {
          onChange([...value, nobody]);
        }}
      >
        Thêm người
      </Button>
    </fieldset>
  );
}

const memberParts = [
  { part: "name", title: "Họ tên", isRequired: true },
  { part: "office", title: "Cơ quan, đơn vị", isRequired: false },
  { part: "role", title: "Tư cách", isRequired: false },
] as const;
