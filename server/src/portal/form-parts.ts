import { html } from "hono/html";
import type { Piece } from "./page.ts";

export type Choice = { readonly value: string; readonly label: string };

type Field = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
};

function labelOf({ name, label, hint, error }: Field): Piece {
  return html`<label for="${name}"
      >${label}${hint === undefined ? "" : html` <span class="hint">${hint}</span>`}</label
    >${error === undefined ? "" : html`<span class="error" id="${name}-loi">${error}</span>`}`;
}

function faulty(field: Field): Piece {
  return field.error === undefined
    ? html``
    : html` aria-invalid="true" aria-describedby="${field.name}-loi"`;
}

/** A field of one line. */
export function textField(
  field: Field & { readonly type?: string; readonly autocomplete?: string; readonly mode?: string },
): Piece {
  const { name, value, type = "text", autocomplete = "off", mode = "text", required } = field;
  return html`<div>
    ${labelOf(field)}<input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${value}"
      autocomplete="${autocomplete}"
      inputmode="${mode}"
      ${required === true ? html` required` : ""}${faulty(field)}
    />
  </div>`;
}

/** A choice of one from a list; without a choice made, the first line asks for it. */
export function selectField(
  field: Field & { readonly choices: readonly Choice[]; readonly ask: string },
): Piece {
  const { name, value, choices, ask, required } = field;
  const options = choices.map(
    (choice) =>
      html`<option value="${choice.value}" ${choice.value === value ? html` selected` : ""}>
        ${choice.label}
      </option>`,
  );
  return html`<div>
    ${labelOf(field)}<select
      id="${name}"
      name="${name}"
      ${required === true ? html` required` : ""}${faulty(field)}
    >
      <option value="">${ask}</option>
      ${options}
    </select>
  </div>`;
}

/** A box to tick. */
export function checkField(field: {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isChecked: boolean;
  readonly id?: string;
  readonly error?: string | undefined;
}): Piece {
  const { name, value, label, isChecked, error, id = name } = field;
  return html`<div class="wide">
    ${error === undefined ? "" : html`<span class="error" id="${id}-loi">${error}</span>`}<label
      class="check"
      for="${id}"
      ><input
        type="checkbox"
        id="${id}"
        name="${name}"
        value="${value}"
        ${isChecked ? html` checked` : ""}${error === undefined ? "" : html` aria-invalid="true" aria-describedby="${id}-loi"`}
      /><span>${label}</span></label
    >
  </div>`;
}

export type FormFault = { readonly name: string; readonly message: string };

/** What is to be put right, on top of the form, each line leading to its field. */
export function faultSummary(faults: readonly FormFault[], sentence?: string): Piece {
  if (faults.length === 0 && sentence === undefined) return html``;
  const lines = faults.map(({ name, message }) => html`<li><a href="#${name}">${message}</a></li>`);
  return html`<div class="alert" role="alert">
    <p><b>${sentence ?? "Chưa gửi được. Sửa những chỗ sau; nội dung đã nhập vẫn được giữ."}</b></p>
    ${
      lines.length > 0
        ? html`<ul>
            ${lines}
          </ul>`
        : ""
    }
  </div>`;
}
