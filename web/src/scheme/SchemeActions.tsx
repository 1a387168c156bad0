import { lazy, Suspense, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Icon } from "../ui/Icon.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Stack } from "../ui/Stack.tsx";
import type { SchemeView } from "./scheme-tone.ts";
import { isAside, type Move, placeOf } from "./move-places.ts";

const ActDialog = lazy(async () => ({ default: (await import("./ActDialog.tsx")).ActDialog }));

/** What the viewer can do with the scheme now; what is another's, with why and whose it is. */
export function SchemeActions({ scheme }: { readonly scheme: SchemeView }) {
  const [chosen, setChosen] = useState<Move | null>(null);
  const forward = scheme.moves
    .filter((move) => !isAside(move.action))
    .sort((first, second) => Number(isRecorded(first)) - Number(isRecorded(second)));
  const aside = scheme.moves.filter((move) => isAside(move.action));
  const canAct = scheme.canEditDossier || scheme.moves.length > 0;
  return (
    <Card title="Việc có thể làm" tone={canAct ? "action" : "plain"}>
      <div className="scheme-actions">
        {scheme.canEditDossier && (
          <LinkButton
            href={`/schemes/${scheme.id}/dossier`}
            look={isComplete(scheme) ? "plain" : "main"}
          >
            Soạn hồ sơ
          </LinkButton>
        )}
        <MoveButtons scheme={scheme} moves={forward} onChoose={setChosen} isMain />
        {!canAct && <p className="soft">Hiện không có việc nào của bạn ở đề án này.</p>}
        <BlockedMoves blocked={scheme.blocked} />
        {aside.length > 0 && (
          <details>
            <summary>Việc khác</summary>
            <Stack gap="tight">
              <MoveButtons scheme={scheme} moves={aside} onChoose={setChosen} />
            </Stack>
          </details>
        )}
      </div>
      {chosen && (
        <Suspense>
          <ActDialog
            scheme={scheme}
            move={chosen}
            onClose={() => {
              setChosen(null);
            }}
          />
        </Suspense>
      )}
    </Card>
  );
}

/** Whether it is another body's act, recorded from its paper: never the first thing to do. */
function isRecorded({ mode }: Move): boolean {
  return mode === "by_document";
}

function isComplete(scheme: SchemeView): boolean {
  return scheme.missing.length === 0 && scheme.warnings.every(({ grade }) => grade !== "stops");
}

type MoveButtonsProps = {
  readonly scheme: SchemeView;
  readonly moves: readonly Move[];
  readonly onChoose: (move: Move) => void;
  readonly isMain?: boolean;
};

function MoveButtons({ scheme, moves, onChoose, isMain = false }: MoveButtonsProps) {
  const isFirstMain = isMain && (!scheme.canEditDossier || isComplete(scheme));
  // Both verdicts of an appraisal are given on one sheet.
  const shown = moves.filter(({ action }) => action !== "appraise_fail");
  return shown.map((move, place) => {
    const look = isFirstMain && place === 0 && !isRecorded(move) ? "main" : "plain";
    const label = isRecorded(move) ? `Ghi nhận văn bản: ${move.label}` : move.label;
    const href = placeOf(move.action, scheme.id);
    return href === null ? (
      <Button
        key={move.action}
        look={look}
        wide
        onPress={() => {
          onChoose(move);
        }}
      >
        {label}
      </Button>
    ) : (
      <LinkButton key={move.action} href={href} look={look}>
        {move.action === "appraise_pass" ? "Lập phiếu thẩm định" : label}
      </LinkButton>
    );
  });
}

function BlockedMoves({ blocked }: { readonly blocked: SchemeView["blocked"] }) {
  if (blocked.length === 0) return null;
  return (
    <ul className="scheme-actions__others">
      {blocked.map(({ action, label, why }) => (
        <li key={action}>
          <Icon name="late" size={16} />
          <span>
            <strong>{label}</strong>
            <br />
            {why}
          </span>
        </li>
      ))}
    </ul>
  );
}
