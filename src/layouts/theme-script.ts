/** The one inline script: it sets the reader's chosen theme before anything is painted. */

export const themeScript = `try{const t=localStorage.getItem("theme");if(t)document.documentElement.dataset.theme=t}catch{}`;
