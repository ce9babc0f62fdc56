import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fillStyles } from './fill-styles.ts';
import { fillLooks, lookOf } from './fills.ts';

type Light = readonly [red: number, green: number, blue: number];

/** The light of a colour, each part from 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function lightOf(color: string): Light {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

const luminance = ([red, green, blue]: Light) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** From 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Light, other: Light): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/**
 * What people see who lack one kind of cone: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, A Physiologically-based Model for
 * Simulation of Color Vision Deficiency, IEEE TVCG 15 (2009), severity 1.
 */
const EYES: Record<string, readonly Light[]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const seen = (light: Light, eyes: readonly Light[]): Light => {
  const [red = 0, green = 0, blue = 0] = eyes.map((row) =>
    Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])),
  );
  return [red, green, blue];
};

/** The colours of the page in light and in dark, as the site's style sheet has them. */
const sheet = readFileSync(path.resolve(import.meta.dirname, '../styles/site.css'), 'utf8');
const [, ...page] = /--page: light-dark\((#\w+), (#\w+)\)/.exec(sheet) ?? [];
/** The ground of the picture is that of the dark theme. */
const night = lightOf(page[1] as string);

describe('the fills', () => {
  it('have marks whose words stand out from the page in both themes', () => {
    assert.equal(page.length, 2);
    for (const { fill, ink } of fillLooks)
      for (const theme of [0, 1] as const)
        assert.ok(contrast(lightOf(ink[theme]), lightOf(page[theme] as string)) >= 4.5, `${fill} in theme ${theme}`);
  });

  it('have words that stand out from the area and from its texture', () => {
    for (const { fill, tile, texture } of fillLooks)
      for (const ground of [tile.area, ...(texture ? [texture.colour] : [])])
        assert.ok(contrast(lightOf(tile.words), lightOf(ground)) >= 4.5, `${fill} on ${ground}`);
  });

  for (const [name, eyes] of Object.entries(EYES)) {
    it(`have the more light the more is known, a step of at least 1.6, to eyes with ${name === 'usual' ? 'all cones' : name}`, () => {
      const ramp = (['dark', 'lit', 'partial', 'answered'] as const).map((fill) => seen(lightOf(lookOf(fill).tile.area), eyes));
      for (const [index, light] of ramp.entries()) {
        const before = ramp[index - 1];
        if (before)
          assert.ok(luminance(light) > luminance(before) && contrast(light, before) >= 1.6, `${index}: ${contrast(light, before)}`);
      }
      // The outline of what is disputed is no step of the ramp, and nobody overlooks it.
      assert.ok(contrast(seen(lightOf(lookOf('ill-posed').tile.edge ?? ''), eyes), seen(night, eyes)) >= 3);
    });
  }

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
