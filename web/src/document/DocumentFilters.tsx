import { documentStatusLabels, isDocumentKind } from "@kc/core/document";
import { keysOf } from "@kc/core/kernel";
import type { listDocumentsEndpoint } from "@kc/server/api/document";
import type { EndpointInput, EndpointOutput } from "@kc/server/api/platform";
import { FilterSearch } from "../ui/FilterSearch.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";

/** The state of the list of papers, as it stands in the address. */
export type DocumentsView = {
  readonly q: string;
  readonly kind: string;
  readonly direction: string;
  readonly status: string;
  readonly issuer: string;
  readonly year: string;
  readonly waiting: string;
  readonly sort: string;
  readonly page: number;
};

export const emptyView: DocumentsView = {
  q: "",
  kind: "",
  direction: "",
  status: "",
  issuer: "",
  year: "",
  waiting: "",
  sort: "",
  page: 1,
};

type Question = Omit<EndpointInput<typeof listDocumentsEndpoint>, "page" | "pageSize">;

const directions = { issued: "Văn bản phát hành", incoming: "Văn bản đến" } as const;
const waits = { number: "Chờ cấp số", "signed-copy": "Chờ bản ký" } as const;

/** What the server is asked for a view; what an address says and nobody knows is left out. */
export function asked(view: DocumentsView): Question {
  const { q, kind, year, issuer, sort } = view;
  const direction = keysOf(directions).find((known) => known === view.direction);
  const status = keysOf(documentStatusLabels).find((known) => known === view.status);
  const waiting = keysOf(waits).find((known) => known === view.waiting);
  return {
    ...(q === "" ? {} : { q }),
    ...(isDocumentKind(kind) ? { kind } : {}),
    ...(direction === undefined ? {} : { direction }),
    ...(status === undefined ? {} : { status }),
    ...(/^[0-9a-f-]{36}$/.test(issuer) ? { issuerId: issuer } : {}),
    ...(/^\d{4}$/.test(year) ? { year } : {}),
    ...(waiting === undefined ? {} : { waiting }),
    ...(sort === "" ? {} : { sort }),
  };
}

type DocumentFiltersProps = {
  readonly view: DocumentsView;
  readonly onChange: (changes: Partial<DocumentsView>) => void;
  readonly found: EndpointOutput<typeof listDocumentsEndpoint>;
};

type SelectName = Exclude<keyof DocumentsView, "q" | "sort" | "page">;

/** What narrows the list of papers; the number beside "chờ cấp số" is how many wait. */
export function DocumentFilters({ view, onChange, found }: DocumentFiltersProps) {
  const narrow = (changes: Partial<DocumentsView>) => {
    onChange({ ...changes, page: 1 });
  };
  return (
    <>
      <FilterSearch
        label="Tìm theo số, tên văn bản, cơ quan, mã đề án"
        value={view.q}
        onChange={(q) => {
          narrow({ q });
        }}
      />
      {selectsFor(found).map(({ name, label, choices }) => (
        <FilterSelect
          key={name}
          label={label}
          value={view[name]}
          choices={choices}
          onChange={(value) => {
            narrow({ [name]: value });
          }}
        />
      ))}
    </>
  );
}

function selectsFor({ choices, waitingForNumber }: DocumentFiltersProps["found"]): readonly {
  readonly name: SelectName;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}[] {
  return [
    {
      name: "waiting",
      label: "Việc còn lại",
      choices: [
        { value: "number", label: `${waits.number} (${String(waitingForNumber)})` },
        { value: "signed-copy", label: waits["signed-copy"] },
      ],
    },
    { name: "direction", label: "Chiều", choices: optionsOf(directions) },
    {
      name: "kind",
      label: "Loại văn bản",
      choices: choices.kinds.map(({ id, label }) => ({ value: id, label })),
    },
    {
      name: "issuer",
      label: "Cơ quan",
      choices: choices.issuers.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: "year",
      label: "Năm",
      choices: choices.years.map((year) => ({ value: String(year), label: String(year) })),
    },
    { name: "status", label: "Trạng thái", choices: optionsOf(documentStatusLabels) },
  ];
}

function optionsOf<Name extends string>(table: Readonly<Record<Name, string>>) {
  return keysOf(table).map((value) => ({ value, label: table[value] }));
}
