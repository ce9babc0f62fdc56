/** Saves something that the page made, as the download of a file with that name. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // In milliseconds: the browser must have read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
