import { Button } from "../ui/Button.tsx";
import { Row } from "../ui/Row.tsx";
import type { ContractAct } from "./SchemeContractTab.tsx";

type ContractStepsProps = {
  readonly acts: readonly ContractAct[];
  readonly onAct: (act: ContractAct["act"]) => void;
};

/** The steps that are next on this tab; one that is another's says whose. */
export function ContractSteps({ acts, onAct }: ContractStepsProps) {
  const open = acts.filter(({ isOpen }) => isOpen);
  const closed = acts.filter(({ isOpen }) => !isOpen);
  if (acts.length === 0) return null;
  return (
    <>
      {open.length > 0 && (
        <Row>
          {open.map(({ act, label, mode }, place) => (
            <Button
              key={act}
              look={place === 0 ? "main" : "plain"}
              onPress={() => {
                onAct(act);
              }}
            >
              {mode === "by_document" ? `${label} (ghi nhận văn bản)` : label}
            </Button>
          ))}
        </Row>
      )}
      {open.length === 0 &&
        closed.map(({ act, why }) => (
          <p key={act} className="small soft">
            {why}
          </p>
        ))}
    </>
  );
}
