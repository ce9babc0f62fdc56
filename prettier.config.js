/** How `.astro` files are formatted, with their white space as Astro reads it; Biome formats everything else. */
export default {
  plugins: ['prettier-plugin-astro'],
  // A little less than Biome's 140: where a line ends with a space, {' '} comes on top.
  printWidth: 135,
  singleQuote: true,
  overrides: [{ files: '*.astro', options: { parser: 'astro' } }],
};
