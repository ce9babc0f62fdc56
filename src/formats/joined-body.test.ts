import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinedBody } from './joined-body.ts';

const linkOf = (id: string, heading?: string) =>
  id === 'gone' ? undefined : { label: `The [${id || 'own'}]`, href: `https://m.example/${id || 'own'}/${heading ? `#${heading}` : ''}` };
const joined = (markdown: string, down = 1) => joinedBody(markdown, down, { prefix: 'q', linkOf });

describe('a body that joins others', () => {
  it('has its headings further down, of both kinds, below the title of its question', () => {
    assert.equal(joined('## A\n\n### B\n\ntext\n\nC\n---\n\n---\n\n- d\n---'), '### A\n\n#### B\n\ntext\n\n### C\n\n---\n\n- d\n---');
    assert.equal(joined('# A\n\nB\n==\n\n## C'), '### A\n\n### B\n\n#### C');
    assert.equal(joined('###### A\n#no heading'), '###### A\n#no heading');
  });

  it('leaves code as it is', () => {
    const code = '```md\n# no [[link]] [^1]\nx\n---\n```\n\n`[[a]] [^1]` and ``[[b]]``\n\n~~~\n```\n# x\n~~~\n\n[^1]: A note.';
    assert.equal(joined(code), code.replace('[^1]: A note', '[^q-1]: A note'));
  });

  it('has links to questions as addresses, in all three ways', () => {
    assert.equal(
      joined('[[a]], [[a|b c]], [[a#d]], [[#some-part]]'),
      '[The \\[a\\]](https://m.example/a/), [b c](https://m.example/a/), [The \\[a\\]](https://m.example/a/#d), [some part](https://m.example/own/#some-part)',
    );
    assert.equal(
      joined('[x](../a.md#d) [y](#d) [z](https://e.org/a.md) [[gone]]'),
      '[x](https://m.example/a/#d) [y](https://m.example/own/#d) [z](https://e.org/a.md) gone',
    );
    assert.equal(joined('[a [b] c](a.md)'), '[a [b] c](https://m.example/a/)');
    assert.equal(joined('| [[a\\|in a table]] |'), '| [in a table](https://m.example/a/) |');
  });

  it('has labels of its own for footnotes and references', () => {
    assert.equal(
      joined('A.[^1] B.[^2]\n\n[^1]: Note with [[a]].'),
      'A.[^q-1] B.[^2]\n\n[^q-1]: Note with [The \\[a\\]](https://m.example/a/).',
    );
    assert.equal(
      joined('[a][One], [one][], [ONE], [other], [x](y)\n\n[one]: ./a.md#d "T"'),
      '[a][q One], [one][q one], [ONE][q ONE], [other], [x](y)\n\n[q one]: https://m.example/a/#d "T"',
    );
    assert.equal(joined('- [x] done\n- [ ] to do'), '- [x] done\n- [ ] to do');
  });

  it('takes time that grows with the text alone', () => {
    for (const piece of ['[', '[a]', '[[', '`', '](', '[^', '#', '- ', '[a](', '`[[a']) {
      const start = performance.now();
      joined(piece.repeat(60_000 / piece.length));
      joined(`${piece}\n`.repeat(20_000));
      assert.ok(performance.now() - start < 2000, piece);
    }
  });
});
