const paths = {
  worklist: "M4 5h12M4 10h12M4 15h7M14 14l1.6 1.6L18.5 13",
  establishment: "M3 17V9l5-3v3l5-3v3l4-2v10zM6.5 13h1M10.5 13h1M14.5 13h.5",
  scheme: "M5 3h7l4 4v10H5zM12 3v4h4M8 11h5M8 14h5",
  plan: "M3 5h14v12H3zM3 9h14M7 3v3M13 3v3M7 12.5l2 2 4-4",
  money: "M2.5 6h15v9h-15zM10 8.2a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6M5 8.5v4M15 8.5v4",
  award: "M10 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10M7.2 12.2 6 18l4-2 4 2-1.2-5.8",
  report: "M4 17V3h12v14zM7 13v-3M10 13V7M13 13V9",
  programme:
    "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M10 9.7v.6",
  norm: "M5 15 15 5M6.5 4.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4M13.5 11.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4",
  search: "M8.8 3.5a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6M12.8 12.8 17 17",
  account:
    "M10 3.5a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4M3.8 16.5c.8-3 3.2-4.4 6.2-4.4s5.4 1.4 6.2 4.4",
  people:
    "M7.5 4.5a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2M2.5 15.5c.6-2.6 2.5-3.7 5-3.7s4.4 1.1 5 3.7M13 5a2.4 2.4 0 0 1 0 4.6M14.4 12.2c1.7.4 2.7 1.5 3.1 3.3",
  settings: "M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7M12.5 4v4M7.5 12v4",
  audit: "M4 4h9M4 8h6M4 12h4M12.8 9.8a3 3 0 1 0 0 6 3 3 0 0 0 0-6M15 15l2.5 2.5",
  home: "M3.5 9 10 3.5 16.5 9v8h-4.5v-5h-4v5h-4.5z",
  more: "M4 6h12M4 10h12M4 14h12",
  close: "M5 5l10 10M15 5 5 15",
  check: "M4 10.5 8.2 14.5 16 6",
  plus: "M10 4v12M4 10h12",
  up: "M5 12l5-5 5 5",
  down: "M5 8l5 5 5-5",
  left: "M12 5l-5 5 5 5",
  right: "M8 5l5 5-5 5",
  both: "M6.5 8 10 4.5 13.5 8M6.5 12l3.5 3.5 3.5-3.5",
  calendar: "M3.5 5h13v12h-13zM3.5 9h13M7 3v3M13 3v3",
  warning: "M10 3.5 18 16.5H2zM10 8.5v3.5M10 14.2v.3",
  late: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6v4.5l3 1.8",
  refused: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M7.3 7.3l5.4 5.4M12.7 7.3l-5.4 5.4",
  info: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 9v4.5M10 6.3v.3",
  done: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M6.8 10.2 9 12.4l4.2-4.6",
  still: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M6.8 10h6.4",
  download: "M10 3.5v9M6 9l4 4 4-4M4 16.5h12",
  file: "M5 3h7l4 4v10H5zM12 3v4h4",
  lock: "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  offline:
    "M3 7.5c2-1.7 4.4-2.5 7-2.5s5 .8 7 2.5M6 11c1.2-.9 2.5-1.3 4-1.3s2.8.4 4 1.3M10 15v.2M4 17 16 3",
  saved:
    "M5.5 15.5a3.5 3.5 0 0 1 .3-7A4.6 4.6 0 0 1 14.6 8a3.8 3.8 0 0 1 .4 7.5zM7.5 11.5l2 2 3.5-3.7",
  device: "M4 4h12v9H4zM2.5 16h15M8 13v3M12 13v3",
  switch: "M4 7h11l-3-3M16 13H5l3 3",
  signout: "M8 4H4v12h4M12 6.5 15.5 10 12 13.5M15 10H7.5",
  theme: "M10 3.5a6.5 6.5 0 1 0 0 13zM10 3.5a6.5 6.5 0 0 1 0 13",
  print: "M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z",
  history: "M3.5 10a6.5 6.5 0 1 1 2 4.7M3.5 16v-3.5H7M10 6.5V10l2.5 1.5",
} as const;

export type IconName = keyof typeof paths;

type IconProps = {
  readonly name: IconName;
  readonly size?: number;
  /** Words for those who do not see it; without them the icon is decoration. */
  readonly label?: string;
};

/** A line drawing of 20 × 20; the word beside it carries the meaning. */
export function Icon({ name, size = 20, label }: IconProps) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
      role={label === undefined ? undefined : "img"}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <path d={paths[name]} />
    </svg>
  );
}
