import { type SubmitEvent, type ReactNode, useState } from "react";
import { errorText, ProblemError } from "../app/problem.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { type FieldProblem, findFieldProblems } from "../ui/field-problems.ts";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";

type DoorFormProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly verb: string;
  readonly children: ReactNode;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSubmit: () => void;
  readonly otherActions?: ReactNode;
  /** Said before anything is sent: two passwords that differ. */
  readonly check?: () => FieldProblem | undefined;
};

/** One step at the door: what is asked, what was refused, one button. */
export function DoorForm(props: DoorFormProps) {
  const [found, setFound] = useState<readonly FieldProblem[]>([]);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const problems = findFieldProblems(event.currentTarget);
    const own = problems.length === 0 ? props.check?.() : undefined;
    const all = own ? [own] : problems;
    setFound(all);
    if (all.length === 0) props.onSubmit();
  };
  const refused = props.error === null ? [] : [{ message: errorText(props.error) }];
  const isUnexpected = props.error instanceof ProblemError && props.error.problem.status >= 500;
  return (
    <form className="door__form" noValidate onSubmit={submit}>
      <h1 tabIndex={-1}>{props.title}</h1>
      {props.lead !== undefined && <div className="soft">{props.lead}</div>}
      <ErrorSummary
        title={isUnexpected ? "Hệ thống gặp lỗi" : "Chưa vào được"}
        problems={found.length > 0 ? found : refused}
      />
      <Stack>
        {props.children}
        <Row>
          <Button type="submit" look="main" isPending={props.isPending}>
            {props.verb}
          </Button>
          {props.otherActions}
        </Row>
      </Stack>
    </form>
  );
}
