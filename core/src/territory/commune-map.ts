/** A map of communes in shared arcs: borders that two have in common stand once, as steps of whole numbers. */
export type CommuneTopology = {
  readonly arcs: readonly (readonly (readonly [x: number, y: number])[])[];
  readonly transform: {
    readonly scale: readonly [x: number, y: number];
    readonly translate: readonly [longitude: number, latitude: number];
  };
  readonly communes: readonly {
    readonly code: string;
    readonly rings: readonly (readonly number[])[];
  }[];
};

export type DrawnCommune = {
  readonly code: string;
  /** SVG path within the drawing. */
  readonly path: string;
};
export type DrawnMap = {
  readonly width: number;
  readonly height: number;
  readonly communes: readonly DrawnCommune[];
};

type Point = readonly [x: number, y: number];

/**
 * Draws the outlines of communes as SVG paths, `width` units wide, north above. At the size of a province a degree of longitude
 * is drawn shorter by the cosine of the middle latitude; positions are rounded to tenths of a unit.
 */
export function drawCommuneMap(topology: CommuneTopology, width: number): DrawnMap {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((steps) => pointsOf(steps, scale, translate));
  const all = arcs.flat();
  const [west, east] = rangeOf(all.map(([x]) => x));
  const [south, north] = rangeOf(all.map(([, y]) => y));
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const unit = width / ((east - west) * shrink);
  const place = ([x, y]: Point) =>
    `${round((x - west) * shrink * unit)} ${round((north - y) * unit)}`;
  return {
    width,
    height: Math.ceil((north - south) * unit),
    communes: topology.communes.map(({ code, rings }) => ({
      code,
      path: rings.map((ring) => `M${ringOf(ring, arcs).map(place).join("L")}Z`).join(""),
    })),
  };
}

function pointsOf(
  steps: CommuneTopology["arcs"][number],
  [scaleX, scaleY]: Point,
  [fromX, fromY]: Point,
): readonly Point[] {
  let x = 0;
  let y = 0;
  return steps.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scaleX + fromX, y * scaleY + fromY];
  });
}

/** The points of a ring: its arcs one after another, a negative one backwards; where two meet, the point stands once. */
function ringOf(ring: readonly number[], arcs: readonly (readonly Point[])[]): readonly Point[] {
  return ring.flatMap((name, index) => {
    const arc = name < 0 ? (arcs[~name] ?? []).toReversed() : (arcs[name] ?? []);
    return index === 0 ? arc : arc.slice(1);
  });
}

function rangeOf(values: readonly number[]): readonly [least: number, most: number] {
  return [
    values.reduce((least, value) => Math.min(least, value), Infinity),
    values.reduce((most, value) => Math.max(most, value), -Infinity),
  ];
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
