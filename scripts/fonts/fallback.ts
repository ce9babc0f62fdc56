/**
 * Fonts of the reader's system that take as much room as ours, for the time before ours is there: the same height of a line and, on
 * average, the same width of a text. The method is Capsize's: https://seek-oss.github.io/capsize/
 */

/** What is read from the tables of a font: `hhea` (or `OS/2`), `head`, and the widths in `hmtx`. */
export interface Metrics {
  ascent: number;
  descent: number;
  lineGap: number;
  unitsPerEm: number;
  /** Average width of a letter, weighed by how often English has it. */
  xWidthAvg: number;
}

export interface Face {
  weight: 'normal' | 'bold';
  style: 'normal' | 'italic';
}

interface SystemFace extends Face {
  /** Names by which a browser finds it. */
  local: readonly string[];
  metrics: Metrics;
}

interface SystemFont {
  family: string;
  faces: readonly SystemFace[];
}

const metrics = (ascent: number, descent: number, lineGap: number, unitsPerEm: number, xWidthAvg: number): Metrics => ({
  ascent,
  descent,
  lineGap,
  unitsPerEm,
  xWidthAvg,
});
const face = (name: string, weight: Face['weight'], style: Face['style'], own: Metrics, others: readonly string[] = []): SystemFace => ({
  local: [name, ...others],
  weight,
  style,
  metrics: own,
});

/**
 * Serifs that systems have: Windows, macOS and iOS; Android; Linux. Metrics of Georgia, Noto Serif and Times New Roman are those of
 * `@capsizecss/metrics` 4.3.0, those of DejaVu Serif what `@capsizecss/unpack` reads from version 2.37. Liberation Serif has the widths
 * of Times New Roman.
 */
export const SYSTEM_FONTS: readonly SystemFont[] = [
  {
    family: 'Georgia',
    faces: [
      face('Georgia', 'normal', 'normal', metrics(1878, -449, 0, 2048, 913)),
      face('Georgia Bold', 'bold', 'normal', metrics(1878, -449, 0, 2048, 1062), ['Georgia-Bold']),
      face('Georgia Italic', 'normal', 'italic', metrics(1878, -449, 0, 2048, 931), ['Georgia-Italic']),
    ],
  },
  {
    family: 'Noto Serif',
    faces: [
      face('Noto Serif', 'normal', 'normal', metrics(1069, -293, 0, 1000, 481)),
      face('Noto Serif Bold', 'bold', 'normal', metrics(1069, -293, 0, 1000, 512), ['NotoSerif-Bold']),
      face('Noto Serif Italic', 'normal', 'italic', metrics(1069, -293, 0, 1000, 469), ['NotoSerif-Italic']),
    ],
  },
  {
    family: 'Liberation Serif',
    faces: [
      face('Liberation Serif', 'normal', 'normal', metrics(1825, -443, 87, 2048, 832), ['Times New Roman']),
      face('Liberation Serif Bold', 'bold', 'normal', metrics(1825, -443, 87, 2048, 886), ['Times New Roman Bold']),
      face('Liberation Serif Italic', 'normal', 'italic', metrics(1825, -443, 87, 2048, 836), ['Times New Roman Italic']),
    ],
  },
  {
    family: 'DejaVu Serif',
    faces: [
      face('DejaVu Serif', 'normal', 'normal', metrics(1901, -483, 0, 2048, 1058)),
      face('DejaVu Serif Bold', 'bold', 'normal', metrics(1923, -483, 0, 2048, 1168)),
      face('DejaVu Serif Italic', 'normal', 'italic', metrics(1901, -483, 0, 2048, 1058)),
    ],
  },
];

const percent = (part: number) => `${(part * 100).toFixed(2)}%`;

/** The descriptors that make a text in `system` as wide, and its lines as high, as in `own`. */
export function adjustment(own: Metrics, system: Metrics): Record<string, string> {
  const size = own.xWidthAvg / own.unitsPerEm / (system.xWidthAvg / system.unitsPerEm);
  const height = (part: number) => percent(part / own.unitsPerEm / size);
  return {
    'size-adjust': percent(size),
    'ascent-override': height(own.ascent),
    'descent-override': height(-own.descent),
    'line-gap-override': height(own.lineGap),
  };
}
