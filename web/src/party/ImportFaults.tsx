import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import type { Checked } from "./ImportPage.tsx";
import "./ImportFaults.css";

type ImportFaultsProps = { readonly fileName: string; readonly checked: Checked };

/** Every bad cell of a workbook, and the workbook itself with those cells coloured. */
export function ImportFaults({ fileName, checked }: ImportFaultsProps) {
  const { faults, annotated } = checked;
  return (
    <>
      <Notice tone="late" title={`“${fileName}”: ${String(faults.length)} ô cần sửa, chưa ghi gì.`}>
        {annotated !== null && (
          <Button
            size="small"
            icon="download"
            onPress={() => {
              saveWorkbook(annotated, fileName);
            }}
          >
            Tải tệp đã đánh dấu ô sai
          </Button>
        )}
      </Notice>
      <div className="import-faults" role="region" aria-label="Các ô cần sửa" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Ô</th>
              <th scope="col">Cột</th>
              <th scope="col">Sai ở đâu</th>
              <th scope="col">Cần làm</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ sheet, cell, head, wrong, todo }) => (
              <tr key={`${cell}-${wrong}`}>
                <th scope="row" title={`Trang ${sheet}`}>
                  {cell}
                </th>
                <td>{head}</td>
                <td>{wrong}</td>
                <td>{todo}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function saveWorkbook(base64: string, fileName: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${fileName.replace(/\.xlsx$/iu, "")}-can-sua.xlsx`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
