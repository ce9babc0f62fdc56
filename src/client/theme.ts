/** The theme switch: from the system's theme to the other one and back, kept for the next page. */

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The theme that is on the screen. */
function shownTheme(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : dark.matches ? 'dark' : 'light';
}

/** Makes `button` switch the theme; its name says to which. */
export function switchTheme(button: HTMLButtonElement): void {
  const name = () => {
    const other = shownTheme() === 'dark' ? 'Light' : 'Dark';
    button.textContent = other;
    button.setAttribute('aria-label', `${other} theme`);
  };
  button.addEventListener('click', () => {
    const theme = shownTheme() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // Storage is off; the theme holds for this page.
    }
    name();
  });
  dark.addEventListener('change', name);
  name();
  button.hidden = false;
}
