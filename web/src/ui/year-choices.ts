/** This year and five more: as far as a need, an estimate or a plan may be made ahead. */
export function yearChoices(thisYear: number) {
  return Array.from({ length: 6 }, (_year, place) => {
    const year = String(thisYear + place);
    return { value: year, label: year };
  });
}
