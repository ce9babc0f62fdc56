/** Whether HTML from a clipboard says how its lines lie below each other. */

/** What lists are made of, in HTML of web pages, Google Docs, Notion and Word. */
const LIST = /<(?:li|ul|ol)[\s>]|\bMsoListParagraph|\bmso-list:|\baria-level=/i;

export const hasList = (html: string): boolean => LIST.test(html);
