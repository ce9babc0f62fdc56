/**
 * The only inline script. It says before the browser paints anything what the first paint depends on: the theme that the reader chose, and
 * whether the address compares people, whose legend then has its place above a picture.
 */
export const themeScript =
  'const d=document.documentElement.dataset;' +
  'if(/[?&]person=.*&person=/.test(location.search))d.compared="";' +
  'try{const t=localStorage.getItem("theme");if(t)d.theme=t}catch{}';
