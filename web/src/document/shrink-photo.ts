/** The longer side of a photo that is kept: enough to read a serial number, light on a slow line. */
const longestSide = 1600;

/** The photo as a JPEG of at most 1600 pixels; as it was where the browser cannot read it. */
export async function shrinkPhoto(file: File): Promise<File> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, "image/jpeg", 0.85);
    });
    const name = file.name.replace(/\.[a-z]+$/iu, "");
    return blob ? new File([blob], `${name}.jpg`, { type: "image/jpeg" }) : file;
  } catch {
    return file;
  }
}
