import type { ContentItem, FundingSource, ProgrammeStructure } from "./structure.ts";

/** Every item of content, over all groups. */
export function contentItems(programme: ProgrammeStructure): readonly ContentItem[] {
  return programme.contents.flatMap((group) => group.items);
}

/** Rows of a table with the source they stand under. */
export function rowsBySource<Row extends { readonly code: string }>(
  table: {
    readonly sections: readonly {
      readonly source: FundingSource;
      readonly number: string;
      readonly rows: readonly Row[];
    }[];
  } | null,
): readonly {
  readonly source: FundingSource;
  readonly sectionNumber: string;
  readonly row: Row;
}[] {
  return (table?.sections ?? []).flatMap((section) =>
    section.rows.map((row) => ({
      source: section.source,
      sectionNumber: section.number,
      row,
    })),
  );
}

/** The years of the programme, first to last. */
export function yearsOf(programme: ProgrammeStructure): readonly number[] {
  const count = programme.lastYear - programme.firstYear + 1;
  return Array.from({ length: count }, (_, index) => programme.firstYear + index);
}
