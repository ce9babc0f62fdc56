/** The theme switch: it changes between light and dark, and the next page keeps the choice. */

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The theme on the screen. */
function shownTheme(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : dark.matches ? 'dark' : 'light';
}

/** Makes `button` switch the theme. Its name is the theme that it switches to. */
export function switchTheme(button: HTMLButtonElement): void {
  const name = () => {
    const other = shownTheme() === 'dark' ? 'Light' : 'Dark';
    button.setAttribute('aria-label', `${other} theme`);
    button.title = `${other} theme`;
  };
  button.addEventListener('click', () => {
    const theme = shownTheme() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // Storage is off: only this page changes.
    }
    name();
  });
  dark.addEventListener('change', name);
  name();
  button.hidden = false;
}
