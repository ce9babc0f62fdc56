/** The places of a slider of years: one for each year in which a source appeared, and after the last one today. Needs no browser. */

/** The year at a place; 0 for today. */
export const yearAt = (years: readonly number[], place: number): number => years[place] ?? 0;

/** The place of a year, also of one in which nothing appeared: that of the last before it. */
export function placeOf(years: readonly number[], year: number): number {
  if (year === 0) return years.length;
  return Math.max(
    0,
    years.findLastIndex((each) => each <= year),
  );
}

/** The year that the film shows next: after the last one today, and after today the first. */
export function afterStep(years: readonly number[], year: number): number {
  if (year === 0) return yearAt(years, 0);
  return years.find((each) => each > year) ?? 0;
}
