/** The only inline script. It sets the theme that the reader chose before the browser paints anything. */
export const themeScript = `try{const t=localStorage.getItem("theme");if(t)document.documentElement.dataset.theme=t}catch{}`;
