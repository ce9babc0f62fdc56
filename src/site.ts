/** What a fork edits: the name of the mosaic, its address, its repository and its language. */
export const site = {
  name: 'Alignment Mosaic',
  description: 'The open questions of AI alignment, how they break into parts, and what has been learnt about each.',
  /** Where the site is published; `SITE_URL` overrides it. */
  url: 'https://alignment-mosaic.github.io',
  /** The repository that holds `questions/`, for the links "edit" and "add". */
  repository: 'https://github.com/alignment-mosaic/alignment-mosaic',
  branch: 'main',
  /** BCP 47 tag of the language the questions are written in. */
  language: 'en',
} as const;
