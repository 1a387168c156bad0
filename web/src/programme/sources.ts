/** Where khuyến công money comes from, as people name it. */
export const sourceLabels = {
  local: "Khuyến công địa phương",
  national: "Khuyến công quốc gia",
} as const;
