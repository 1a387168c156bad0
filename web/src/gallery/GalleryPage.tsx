import { type ReactNode, useState } from "react";
import { readTheme, setTheme } from "../app/theme.ts";
import { Button } from "../ui/Button.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Toasts } from "../ui/Toasts.tsx";
import { TodayContext } from "../ui/today.ts";
import { ButtonGallery } from "./ButtonGallery.tsx";
import { FieldGallery } from "./FieldGallery.tsx";
import { FigureGallery } from "./FigureGallery.tsx";
import { FormGallery } from "./FormGallery.tsx";
import "./GalleryPage.css";
import { RecordGallery } from "./RecordGallery.tsx";
import { StateGallery } from "./StateGallery.tsx";
import { TableGallery } from "./TableGallery.tsx";

const sections: readonly {
  readonly id: string;
  readonly title: string;
  readonly show: () => ReactNode;
}[] = [
  { id: "so-lieu", title: "Số liệu và trạng thái", show: () => <FigureGallery /> },
  { id: "nut", title: "Nút, hộp thoại, thông báo", show: () => <ButtonGallery /> },
  { id: "o-nhap", title: "Ô nhập", show: () => <FieldGallery /> },
  { id: "bieu-mau", title: "Biểu mẫu", show: () => <FormGallery /> },
  { id: "bang", title: "Bảng", show: () => <TableGallery /> },
  { id: "ho-so", title: "Trang hồ sơ", show: () => <RecordGallery /> },
  { id: "tinh-huong", title: "Tình huống", show: () => <StateGallery /> },
];

/** Every component of `ui/` in all its states, for those who build pages. */
export function GalleryPage() {
  const [theme, setShown] = useState(readTheme);
  const isDark = theme === "dark";
  return (
    <TodayContext value="2026-03-02">
      <main className="gallery">
        <PageHeader
          title="Bộ thành phần giao diện"
          lead="Mọi thành phần của web/src/ui trong mọi trạng thái. Mọi số liệu ở trang này là dữ liệu minh họa."
          actions={
            <Button
              icon="theme"
              pressed={isDark}
              onPress={() => {
                setTheme(isDark ? "light" : "dark");
                setShown(isDark ? "light" : "dark");
              }}
            >
              Nền tối
            </Button>
          }
        />
        {sections.map(({ id, title, show }) => (
          <section key={id} id={id} className="gallery__section" aria-label={title}>
            <h2>{title}</h2>
            {show()}
          </section>
        ))}
      </main>
      <Toasts />
    </TodayContext>
  );
}
