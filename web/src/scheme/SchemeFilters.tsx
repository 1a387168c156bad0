import { budgetSources } from "@kc/core/budget";
import { keysOf } from "@kc/core/kernel";
import { schemeKinds, schemeStages, schemeStatusLabel, schemeStatuses } from "@kc/core/scheme";
import type { EndpointInput, EndpointOutput } from "@kc/server/api/platform";
import type { listSchemesEndpoint, schemeChoicesEndpoint } from "@kc/server/api/scheme";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { classNames } from "../ui/class-names.ts";
import { FilterSearch } from "../ui/FilterSearch.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";

/** The state of the list of schemes, as it stands in the address. */
export type SchemesView = {
  readonly q: string;
  readonly year: string;
  readonly stage: string;
  readonly status: string;
  readonly source: string;
  readonly kind: string;
  readonly commune: string;
  readonly officer: string;
  readonly sort: string;
  readonly page: number;
};

export const emptyView: SchemesView = {
  q: "",
  year: "",
  stage: "",
  status: "",
  source: "",
  kind: "",
  commune: "",
  officer: "",
  sort: "",
  page: 1,
};

type Question = Omit<EndpointInput<typeof listSchemesEndpoint>, "page" | "pageSize">;

/** What the server is asked for a view; what an address says and nobody knows is left out. */
export function asked(view: SchemesView): Question {
  const { q, year, stage, status, sort, commune, officer } = view;
  const source = keysOf(budgetSources).find((known) => known === view.source);
  const kind = keysOf(schemeKinds).find((known) => known === view.kind);
  return {
    ...(q === "" ? {} : { q }),
    ...(year === "" ? {} : { year }),
    ...(keysOf(schemeStages).some((known) => known === stage) ? { stage } : {}),
    ...(schemeStatuses.some((known) => known === status) ? { status } : {}),
    ...(sort === "" ? {} : { sort }),
    ...(/^(?:\d{5}|none)$/.test(commune) ? { commune } : {}),
    ...(officer === "" ? {} : { officer }),
    ...(source === undefined ? {} : { source }),
    ...(kind === undefined ? {} : { kind }),
  };
}

type SchemeFiltersProps = {
  readonly view: SchemesView;
  readonly onChange: (changes: Partial<SchemesView>) => void;
  readonly choices: EndpointOutput<typeof schemeChoicesEndpoint> | undefined;
  readonly found: EndpointOutput<typeof listSchemesEndpoint>;
};

/** What narrows the list of schemes; the number beside a status is what it would leave. */
export function SchemeFilters({ view, onChange, choices, found }: SchemeFiltersProps) {
  const narrow = (changes: Partial<SchemesView>) => {
    onChange({ ...changes, page: 1 });
  };
  const selects = selectsFor(view, choices, found);
  const first = selects.filter(({ name }) => firstSelects.includes(name));
  const more = selects.filter(({ name }) => !firstSelects.includes(name));
  const [isOpen, setOpen] = useState(more.some(({ name }) => view[name] !== ""));
  const select = ({ name, label, options }: Select) => (
    <FilterSelect
      key={name}
      label={label}
      value={view[name]}
      choices={options}
      onChange={(value) => {
        narrow({ [name]: value });
      }}
    />
  );
  return (
    <>
      <FilterSearch
        label="Tìm theo mã, tên đề án, cơ sở"
        value={view.q}
        onChange={(q) => {
          narrow({ q });
        }}
      />
      {first.map(select)}
      <span className="more-filters__toggle">
        <Button
          size="small"
          expanded={isOpen}
          onPress={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? "Bớt điều kiện lọc" : "Thêm điều kiện lọc"}
        </Button>
      </span>
      <span className={classNames("more-filters", isOpen && "is-open")}>{more.map(select)}</span>
    </>
  );
}

/** What most people narrow by; on a phone the others open on demand. */
const firstSelects: readonly SelectName[] = ["year", "stage", "status"];

type SelectName = Exclude<keyof SchemesView, "q" | "sort" | "page">;
type Option = { readonly value: string; readonly label: string };
type Select = {
  readonly name: SelectName;
  readonly label: string;
  readonly options: readonly Option[];
};

function selectsFor(
  view: SchemesView,
  choices: SchemeFiltersProps["choices"],
  found: SchemeFiltersProps["found"],
): readonly Select[] {
  const counts = new Map(found.byStatus.map(({ status, count }) => [status, count]));
  const statuses = schemeStatuses.filter((status) => counts.has(status) || status === view.status);
  return [
    {
      name: "year",
      label: "Năm",
      options: (choices?.years ?? []).map((year) => ({ value: String(year), label: String(year) })),
    },
    { name: "stage", label: "Giai đoạn", options: optionsOf(schemeStages) },
    {
      name: "status",
      label: "Trạng thái",
      options: statuses.map((status) => ({
        value: status,
        label: `${schemeStatusLabel(status)} (${String(counts.get(status) ?? 0)})`,
      })),
    },
    { name: "source", label: "Nguồn", options: optionsOf(budgetSources) },
    {
      name: "commune",
      label: "Xã, phường",
      options: [
        { value: "none", label: "Chưa nêu đơn vị thụ hưởng" },
        ...(choices?.communes ?? []).map(({ code, name }) => ({ value: code, label: name })),
      ],
    },
    {
      name: "officer",
      label: "Thụ lý",
      options: [
        { value: "me", label: "Tôi thụ lý" },
        { value: "none", label: "Chưa phân công" },
        ...(choices?.officers ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
  ];
}

function optionsOf<Name extends string>(table: Readonly<Record<Name, string>>): readonly Option[] {
  return keysOf(table).map((value) => ({ value, label: table[value] }));
}
