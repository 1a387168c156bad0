import { Button } from "../../ui/Button.tsx";
import { instantText } from "../../ui/format.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Row } from "../../ui/Row.tsx";
import type { DraftState } from "../draft/use-draft.ts";

type DraftNoticeProps = {
  readonly draft: DraftState;
  readonly onRestore: (content: unknown) => void;
};

/** An unfinished form was found: take it up again or begin anew. */
export function DraftNotice({ draft, onRestore }: DraftNoticeProps) {
  const { found } = draft;
  if (!found || draft.status.kind !== "untouched") return null;
  const place = found.place === "server" ? "" : " trên máy này";
  return (
    <Notice title="Có bản nháp chưa gửi.">
      Lưu{place} lúc {instantText(found.savedAt)}.
      <Row>
        <Button
          size="small"
          onPress={() => {
            onRestore(found.content);
          }}
        >
          Tiếp tục bản nháp
        </Button>
        <Button size="small" look="quiet" onPress={() => void draft.discard()}>
          Bỏ bản nháp
        </Button>
      </Row>
    </Notice>
  );
}
