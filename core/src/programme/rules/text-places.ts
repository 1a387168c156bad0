import type { Passage, ProgrammeStructure } from "../structure.ts";

/** A piece of the programme's text with its place. */
export type TextPlace = { readonly where: string; readonly text: string };

/** Every text of the programme once, in the order of the decision: grounds, articles, programme, tables. */
export function textPlaces(programme: ProgrammeStructure): readonly TextPlace[] {
  const { decision, budgetTable, quantityTable } = programme;
  return [
    ...programme.legalBases.map((basis) => ({ where: basis.clause, text: basis.asPrinted })),
    ...decision.articles.map(placeOf),
    ...programme.viewpoints.map(placeOf),
    ...programme.generalObjectives.map(placeOf),
    ...programme.specificObjectives.map(placeOf),
    ...programme.scope.map(placeOf),
    ...programme.contents.flatMap((group) => [
      { where: group.clause, text: group.title },
      ...group.items.map(placeOf),
    ]),
    ...programme.solutions.map(placeOf),
    ...programme.funding.map(placeOf),
    ...programme.tasksByBody.flatMap((body) => body.tasks.map(placeOf)),
    ...programme.reports.map(placeOf),
    ...programme.amendments.map(placeOf),
    ...[budgetTable, quantityTable].flatMap((table) =>
      table === null ? [] : { where: table.clause, text: table.title },
    ),
  ];
}

/** A place as a person cites it: "II.3, đoạn 2" where the clause has several. */
function placeOf(passage: Passage): TextPlace {
  const dash = passage.ordinal === null ? "" : `, đoạn ${String(passage.ordinal)}`;
  return { where: `${passage.clause}${dash}`, text: passage.text };
}
