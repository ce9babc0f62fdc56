/** Whether the reader asked for few data: then nothing is loaded ahead of a click. https://wicg.github.io/savedata/#savedata-attribute */
export const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
