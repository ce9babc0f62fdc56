/** Text of strangers, made to stand as text in what is written. */

/** Text as it stands in Markdown: no marks, no mention of anybody, no link of its own. */
export const escapeMarkdown = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|~$<>&]/g, '\\$&')
    .replace(/\\</g, '&lt;')
    .replace(/\\>/g, '&gt;')
    .replace(/\\&/g, '&amp;')
    .replace(/@/g, '@<!-- -->')
    .replace(/:\/\//g, ':<!-- -->//');

/** Text in HTML or XML, in an attribute too. */
export const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
