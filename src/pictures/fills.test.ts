import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fillStyles } from './fill-styles.ts';
import { fillLooks, lookOf } from './fills.ts';

/** Relative luminance, from 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The colours of the page in light and in dark, as the site's style sheet has them. */
const sheet = readFileSync(path.resolve(import.meta.dirname, '../styles/site.css'), 'utf8');
const [, ...page] = /--page: light-dark\((#\w+), (#\w+)\)/.exec(sheet) ?? [];

describe('the fills', () => {
  it('have marks that stand out from the page, and tiles that white words stand out from', () => {
    assert.equal(page.length, 2);
    for (const { fill, ink, tile } of fillLooks) {
      for (const theme of [0, 1] as const) {
        assert.ok(contrast(ink[theme], page[theme] as string) >= 4.5, `${fill}: mark in theme ${theme}`);
        assert.ok(contrast(tile[theme], page[theme] as string) >= 3, `${fill}: tile in theme ${theme}`);
        assert.ok(contrast(tile[theme], '#ffffff') >= 4.5, `${fill}: words on a tile in theme ${theme}`);
      }
    }
  });

  it('each have a sign, a mark and words of their own', () => {
    for (const property of ['sign', 'mark', 'standing', 'meaning'] as const)
      assert.equal(new Set(fillLooks.map((look) => look[property])).size, fillLooks.length, property);
  });

  it('are all in the style sheet that is made from them', () => {
    const styles = fillStyles();
    for (const { fill, sign } of fillLooks) {
      for (const part of [
        `--${fill}:`,
        `--tile-${fill}:`,
        `.mark.${fill} `,
        `.tile-${fill} `,
        `a.question.${fill}::before { content: "${sign}`,
      ])
        assert.ok(styles.includes(part), part);
    }
  });

  it('look dark where the name is none of them', () => {
    assert.equal(lookOf('constructor'), lookOf('dark'));
  });
});
