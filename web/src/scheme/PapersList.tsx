import { dayText } from "../ui/format.ts";
import { Icon } from "../ui/Icon.tsx";
import type { SchemeView } from "./scheme-tone.ts";

/** The papers a dossier asks for and holds: as a file, on paper, or still missing. */
export function PapersList({ papers }: { readonly papers: SchemeView["dossier"]["papers"] }) {
  const shown = papers.filter(
    ({ isRequired, onPaper, files }) => isRequired || onPaper || files.length > 0,
  );
  return (
    <ul className="check-list">
      {shown.map(({ kind, label, citation, onPaper, files }) => {
        const isHeld = onPaper || files.length > 0;
        return (
          <li key={kind}>
            <span className={isHeld ? "is-good" : "is-due"}>
              <Icon
                name={isHeld ? "done" : "still"}
                size={18}
                label={isHeld ? "Đã có:" : "Còn thiếu:"}
              />
            </span>
            <span>
              {label}
              {citation !== null && <span className="soft small"> ({citation})</span>}{" "}
              {onPaper && <span className="sheet-note">có bản giấy trong hồ sơ</span>}
              {files.map((file) => (
                <span key={file.id} className="sheet-note">
                  {file.fileName}, đính kèm ngày {dayText(file.attachedOn)}
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
