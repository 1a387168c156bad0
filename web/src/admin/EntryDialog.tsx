import { Button } from "../ui/Button.tsx";
import { Day } from "../ui/Day.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Instant } from "../ui/Instant.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import "./EntryDialog.css";
import type { Entry } from "./EntriesTable.tsx";

type EntryDialogProps = {
  readonly entry: Entry;
  readonly onClose: () => void;
  readonly onSubject: (subjectId: string) => void;
  readonly onAccount: (accountId: string) => void;
};

/** One link of the chain: who, as what, when, what was asked, and its hash. */
export function EntryDialog({ entry, onClose, onSubject, onAccount }: EntryDialogProps) {
  const { subjectId } = entry;
  return (
    <Dialog
      title={entry.summary}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button
            onPress={() => {
              onAccount(entry.accountId);
            }}
          >
            Mọi thao tác của người này
          </Button>
          {subjectId !== null && (
            <Button
              onPress={() => {
                onSubject(subjectId);
              }}
            >
              Mọi thao tác với hồ sơ này
            </Button>
          )}
        </>
      }
    >
      <DescriptionList
        columns={2}
        items={[
          { term: "Người thực hiện", value: `${entry.actorName} · ${entry.roleLabel}` },
          { term: "Lúc", value: <Instant at={entry.recordedAt} /> },
          { term: "Địa chỉ mạng", value: entry.address ?? "–" },
          ...(entry.subject
            ? [
                {
                  term: "Hồ sơ",
                  value: <TextLink href={entry.subject.opens}>{entry.subject.label}</TextLink>,
                  wide: true,
                },
              ]
            : []),
          { term: "Ngày làm việc", value: <Day day={entry.businessDay} /> },
          { term: "Số mắt xích", value: entry.seq },
          {
            term: "Mã mắt xích",
            value: <code className="entry__hash">{entry.hash}</code>,
            wide: true,
          },
        ]}
      />
      <h3>Nội dung gửi lên</h3>
      <p className="soft small">Dữ liệu cá nhân chỉ còn mã băm; mật khẩu không được ghi.</p>
      <pre className="entry__input" tabIndex={0} role="group" aria-label="Nội dung gửi lên">
        {entry.input}
      </pre>
    </Dialog>
  );
}
