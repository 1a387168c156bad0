import { expect, it } from "vitest";
import { type CommuneTopology, drawCommuneMap } from "./commune-map.ts";

/** Two squares of one degree at the equator, side by side: the border between them is one arc, used forwards and backwards. */
const squares: CommuneTopology = {
  transform: { scale: [1, 1], translate: [100, -1] },
  arcs: [
    [
      [1, 0],
      [0, 2],
    ],
    [
      [1, 2],
      [-1, 0],
      [0, -2],
      [1, 0],
    ],
    [
      [1, 0],
      [1, 0],
      [0, 2],
      [-1, 0],
    ],
  ],
  communes: [
    { code: "00001", rings: [[0, 1]] },
    { code: "00002", rings: [[2, ~0]] },
  ],
};

it("draws each commune as one closed path, a shared border from both sides, north above", () => {
  expect(drawCommuneMap(squares, 20)).toEqual({
    width: 20,
    height: 20,
    communes: [
      { code: "00001", path: "M10 20L10 0L0 0L0 20L10 20Z" },
      { code: "00002", path: "M10 20L20 20L20 0L10 0L10 20Z" },
    ],
  });
});

it("draws a degree of longitude shorter the farther from the equator", () => {
  const north = { ...squares, transform: { scale: [1, 1], translate: [100, 59] } } as const;
  expect(drawCommuneMap(north, 20).height).toBe(40);
});
