import type { Problem } from "@kc/server/api/platform";
import { fieldId } from "../../ui/field.ts";
import type { FieldProblem } from "../../ui/field-problems.ts";

/** The lines of the error summary for a refusal of the server: one per field, or its sentence. */
export function problemsOf(problem: Problem, hasField: (id: string) => boolean): FieldProblem[] {
  const fields = problem.fields ?? [];
  if (fields.length === 0) return [{ message: problem.title }];
  return fields.map(({ path, message }) => {
    const id = fieldId(path);
    return hasField(id)
      ? { fieldId: id, message }
      : { message: path === "" ? message : `${path}: ${message}` };
  });
}
