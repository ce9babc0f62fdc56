import assert from 'node:assert/strict';
import { it } from 'node:test';
import { plainLatex } from './latex.ts';

it('LaTeX becomes plain words: accents are letters, and commands, braces and dollars are gone', () => {
  for (const [written, plain] of [
    ['Poincar\\\'e and G{\\"o}del', 'Poincaré and Gödel'],
    ["{\\L}ukasiewicz, Erd{\\H o}s, Fran\\c{c}ois, \\v{S}id\\'{\\i}k", 'Łukasiewicz, Erdős, François, Šidík'],
    ['{AI} Safety {via} \\emph{Debate}', 'AI Safety via Debate'],
    ['P \\& L at 5\\%, $x^2$, costs \\$5', 'P & L at 5%, x^2, costs $5'],
    ['pages~1--2\n  and   more', 'pages 1–2 and more'],
    ['\\constructor{x} \\', 'x'],
  ] as const)
    assert.equal(plainLatex(written), plain);

  it('reads the commands for signs that mean something to TeX', () => {
    assert.equal(
      plainLatex('a\\textbackslash{}b \\textbraceleft{}c\\textbraceright{} \\textasciitilde{}d\\textasciicircum{} e~f'),
      'a\\b {c} ~d^ e f',
    );
  });
});
