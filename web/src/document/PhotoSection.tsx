import { largestFileBytes } from "@kc/core/document";
import { FileField } from "../ui/FileField.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import type { useKeptPhotos } from "./use-kept-photos.ts";

type PhotoSectionProps = {
  readonly photos: ReturnType<typeof useKeptPhotos>;
  readonly label: string;
  /** What should be on the photos. */
  readonly intro: string;
};

/** Photos taken on the spot, kept on this machine until the form was sent. */
export function PhotoSection({ photos, label, intro }: PhotoSectionProps) {
  return (
    <FormSection
      id="anh"
      title="Ảnh chụp"
      intro={`${intro} Ảnh nằm trên máy này đến khi gửi xong, không cần mạng khi chụp.`}
    >
      <FileField
        name="photos"
        label={label}
        accept="image/*"
        acceptText="Ảnh chụp"
        largestBytes={largestFileBytes}
        many
        value={photos.photos.map(({ id, name, size }) => ({
          id,
          name,
          size,
          state: { kind: "kept" },
        }))}
        onPick={(files) => void photos.add(files)}
        onRemove={(id) => void photos.remove(id)}
      />
    </FormSection>
  );
}
