/** The registers (sổ) of a body: papers it issued, papers it received, slips numbered in the system. */
export const documentRegisters = {
  outgoing: "Sổ văn bản đi",
  incoming: "Sổ văn bản đến",
  internal: "Sổ phiếu nội bộ",
} as const;

export type DocumentRegister = keyof typeof documentRegisters;
