/** A name or label within a sentence: "Xã Nguyên Bình" becomes "xã Nguyên Bình". */
export function lowerFirst(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
