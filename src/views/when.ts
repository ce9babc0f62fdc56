/** The word before a date in a sentence: `in 2024-03`, `on 2024-03-09`. @param date a year, month or day */
export const when = (date: string): 'in' | 'on' => (date.length > '2024-03'.length ? 'on' : 'in');
