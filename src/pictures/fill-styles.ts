/** Makes the style sheet of the fills from their table: colours as custom properties, and rules for everything that a fill colours. */
import { fillLooks } from './fills.ts';

/** CSS in the layers of the site's own style sheet. `--lit` colours marks and words, `--tile-lit` colours areas. */
export function fillStyles(): string {
  const tokens = fillLooks.map(({ fill, ink, tile }) => `--${fill}: light-dark(${ink.join(', ')}); --tile-${fill}: ${tile.area};`);
  const parts = fillLooks.map(
    ({ fill, sign, tile: { edge, words }, texture }) => `
  .mark.${fill} { color: var(--${fill}); }
  .tile-${fill} { fill: var(--tile-${fill}); ${edge ? `stroke: ${edge};` : ''} }
  .on-${fill} { fill: ${words}; }
  ${texture ? `#pattern-${fill} { fill: ${texture.colour}; color: ${texture.colour}; }` : ''}
  .hidden-count .${fill} { fill: var(--${fill}); }
  a.question.${fill}::before { content: "${sign}\\A0" / ""; color: var(--${fill}); }`,
  );
  return `@layer tokens { :root { ${tokens.join(' ')} } }\n@layer parts {${parts.join('')}\n}\n`;
}
