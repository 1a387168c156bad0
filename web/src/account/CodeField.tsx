import { TextField } from "../ui/TextField.tsx";

type CodeFieldProps = { readonly value: string; readonly onChange: (code: string) => void };

/** Six digits; spaces that were pasted with them are left out. */
export function CodeField({ value, onChange }: CodeFieldProps) {
  return (
    <TextField
      name="code"
      label="Mã 6 chữ số"
      value={value}
      onChange={(typed) => {
        onChange(typed.replace(/\D/g, "").slice(0, 6));
      }}
      required
      inputMode="numeric"
      autoComplete="one-time-code"
      width="half"
      autoFocus
    />
  );
}
