import { Worker } from "node:worker_threads";

export type ReadSheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Places `row,column`, from zero, of cells that hold a formula. */
  readonly formulas: readonly string[];
};

export type WorkbookRefusal =
  | { readonly kind: "workbook-unsound" }
  | { readonly kind: "workbook-too-large" }
  | { readonly kind: "workbook-cell-far"; readonly cell: string };

export type ReadAnswer = { readonly sheets: readonly ReadSheet[] } | WorkbookRefusal;

/** A workbook that takes longer is given up with its thread. */
const longestReadMs = 5_000;

/** Opens a workbook that somebody sent, in a thread with little memory and little time. */
export function readWorkbook(content: Uint8Array): Promise<ReadAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./read-workbook-worker.ts", import.meta.url), {
      workerData: new Uint8Array(content),
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
    });
    const end = (answer: ReadAnswer) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => {
      end({ kind: "workbook-too-large" });
    }, longestReadMs);
    worker.once("message", end);
    worker.once("error", () => {
      end({ kind: "workbook-too-large" });
    });
  });
}

/** What to do about a workbook that cannot be opened. */
export function workbookRefusalText(refusal: WorkbookRefusal): string {
  switch (refusal.kind) {
    case "workbook-unsound":
      return "Tệp Excel hỏng hoặc chứa nội dung lạ nên không mở. Tải mẫu mới, chép số liệu sang rồi gửi lại.";
    case "workbook-too-large":
      return "Tệp Excel quá lớn khi mở ra. Giữ lại trang nhập liệu, xóa các trang và hình khác rồi gửi lại.";
    case "workbook-cell-far":
      return `Bảng tính có ô ở quá xa (${refusal.cell}). Xóa các dòng, cột thừa bên ngoài bảng rồi gửi lại.`;
  }
}
