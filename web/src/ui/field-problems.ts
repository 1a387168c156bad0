/** One thing that is wrong with a form: a sentence, and the field it is about where there is one. */
export type FieldProblem = { readonly fieldId?: string | undefined; readonly message: string };

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

/** What the form itself can say before anything is sent: empty required fields, unreadable numbers and days. */
export function findFieldProblems(form: HTMLFormElement): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const groups = new Set<string>();
  for (const control of form.elements) {
    if (!isControl(control) || !control.willValidate || control.validity.valid) continue;
    if (control instanceof HTMLInputElement && control.type === "radio") {
      if (groups.has(control.name)) continue;
      groups.add(control.name);
    }
    problems.push({ fieldId: control.id, message: messageOf(control) });
  }
  return problems;
}

function messageOf(control: Control): string {
  const name = control.dataset["label"] ?? control.labels?.[0]?.textContent ?? control.name;
  const { validity } = control;
  if (validity.customError) return `${name}: ${control.validationMessage}`;
  if (validity.valueMissing) {
    const isChoice =
      control instanceof HTMLSelectElement || ["radio", "checkbox", "file"].includes(control.type);
    return isChoice ? `Chọn “${name}”.` : `Nhập “${name}”.`;
  }
  if (validity.tooLong) return `“${name}” dài quá mức cho phép.`;
  return `“${name}” chưa đúng.`;
}
