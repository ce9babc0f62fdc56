/** Applies a style sheet. Resolves when it is loaded, or cannot be. */
export const applied = (sheet: HTMLLinkElement): Promise<void> =>
  new Promise((resolve) => {
    for (const name of ['load', 'error']) sheet.addEventListener(name, () => resolve());
    document.head.append(sheet);
  });
