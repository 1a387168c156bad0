import type { Verb } from "../platform/verb.ts";
import { drawGallery } from "./engine/gallery.ts";
import { closePdfRenderer } from "./engine/render-pdf.ts";

export const documentVerbs: readonly Verb[] = [
  {
    name: "document gallery",
    usage: "kc document gallery <thư mục>",
    summary: "Vẽ mọi biểu mẫu với dữ liệu minh họa ra DOCX và PDF để xem",
    async run({ print }, { positionals }) {
      const [folder] = positionals;
      if (folder === undefined) {
        print("Cách dùng: kc document gallery <thư mục>");
        return 2;
      }
      const papers = await drawGallery(folder, ({ file, docxMs, pdfMs }) => {
        print(`${file}: DOCX ${String(docxMs)} ms, PDF ${String(pdfMs)} ms`);
      });
      await closePdfRenderer();
      print(`Đã vẽ ${String(papers.length)} văn bản vào ${folder}`);
      return 0;
    },
  },
];
