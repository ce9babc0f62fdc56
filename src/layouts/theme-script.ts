/**
 * The only inline script. It says before the browser paints anything what the first paint depends on: the theme that the reader chose, and
 * whether the address compares people, whose legend then has its place above a picture, or names years, whose control then has one.
 */
export const themeScript =
  'const d=document.documentElement.dataset;' +
  'if(/[?&]person=.*&person=/.test(location.search))d.compared="";' +
  'if(/[?&](at|since)=[12]\\d{3}(&|$)/.test(location.search))d.past="";' +
  'try{const t=localStorage.getItem("theme");if(t)d.theme=t}catch{}';
