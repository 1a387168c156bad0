import { useQueryClient } from "@tanstack/react-query";
import { Button } from "../ui/Button.tsx";
import { errorText, problemKind } from "./problem.ts";

type Refused = { readonly error: Error | null; readonly clear: () => void };

/** What a dialog that only asks says when its command was refused: the sentence and, when overtaken, the way on. */
export function refusalOf(command: Refused) {
  if (command.error === null) return {};
  return {
    refusal: errorText(command.error),
    ...(problemKind(command.error) === "stale"
      ? { wayOn: <TakeNewer onTaken={command.clear} /> }
      : {}),
  };
}

/** Reads the record anew behind the dialog, so that the question is asked upon the newer version. */
function TakeNewer({ onTaken }: { readonly onTaken: () => void }) {
  const queryClient = useQueryClient();
  const take = () => {
    const isRecord = ({ queryKey }: { readonly queryKey: readonly unknown[] }) =>
      queryKey[0] !== "/session";
    void queryClient.invalidateQueries({ predicate: isRecord }).then(onTaken);
  };
  return (
    <Button size="small" onPress={take}>
      Lấy bản mới
    </Button>
  );
}
