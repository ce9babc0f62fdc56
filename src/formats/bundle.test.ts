import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { BundleError, bundleText, isBundle, readBundle } from './bundle.ts';

const TEXT = '---\ntitle: Why so?\n---\n\nA fence:\n\n````js\nEnd of 1 file\n````\n';
const written = (change: Record<string, string>, digests: Record<string, string> = {}) =>
  bundleText(new Map(Object.entries(change)), new Map(Object.entries(digests)));
const refused = (text: string, expected: RegExp) =>
  assert.throws(
    () => readBundle(text),
    (error) => error instanceof BundleError && expected.test(error.message),
  );

describe('a bundle', () => {
  it('reads as Markdown: a line for each file, and its text in a fence that is longer than any in it', () => {
    assert.equal(
      written({ 'why-so.md': TEXT, 'deep/b.md': '---\ntitle: B?\n---\n' }, { 'deep/b.md': 'abc-1_' }),
      `Question files of a mosaic, bundle 1\n\nNew file \`why-so.md\`\n\n\`\`\`\`\`markdown\n${TEXT}\`\`\`\`\`\n\n` +
        'Changed file `deep/b.md`, made from `abc-1_`\n\n```markdown\n---\ntitle: B?\n---\n```\n\nEnd of 2 files\n',
    );
  });

  it('is read back as it was written, whatever is in the texts, and whatever editors do to line ends and spaces at ends', () => {
    const piece = fc.constantFrom(
      '`',
      '```',
      '```markdown',
      '~~~',
      '\n',
      'End of 1 file',
      'New file `a.md`',
      'Question files of a mosaic, bundle 1',
      ' ',
      'é',
      '### Bundle',
    );
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    const name = fc.stringMatching(/^(?:q[a-z`]{0,4}\/)?q[a-z0-9-]{0,8}\.md$/);
    const files = fc.uniqueArray(fc.record({ name, text, digest: fc.option(fc.stringMatching(/^[\w-]{22}$/)) }), {
      maxLength: 5,
      selector: (file) => file.name,
    });
    fc.assert(
      fc.property(files, fc.boolean(), (bundled, isWindows) => {
        const whole = bundleText(
          new Map(bundled.map((file) => [file.name, file.text])),
          new Map(bundled.flatMap((file) => (file.digest ? [[file.name, file.digest]] : []))),
        );
        const sent = `Dear all,\n\n${whole}\nThanks!`;
        assert.ok(isBundle(sent));
        const read = readBundle(isWindows ? sent.replaceAll('\n', '\r\n') : sent);
        assert.deepEqual(
          [...read].map(([path, file]) => ({ path, ...file })),
          bundled.map((file) => ({
            path: file.name,
            text: file.text === '' || file.text.endsWith('\n') ? file.text : `${file.text}\n`,
            ...(file.digest && { from: file.digest }),
          })),
        );
      }),
      tries(300),
    );
    const spaced = written({ 'why-so.md': TEXT }).replace(/^(New file .*|`{5}markdown|`{5}|End of 1 file(?=\n$))$/gm, '$1  ');
    assert.equal(readBundle(spaced).get('why-so.md')?.text, TEXT);
  });

  it('is refused with the line when it is not whole', () => {
    const whole = written({ 'why-so.md': TEXT, 'b.md': '---\ntitle: B?\n---\n' });
    const lines = whole.trimEnd().split('\n');
    for (let end = 1; end < lines.length; end++) refused(lines.slice(0, end).join('\n'), /^line \d+: Unexpected/);
    refused(whole.replace('End of 2', 'End of 3'), /^line 25: Unexpected end after 2 of 3 files/);
    refused(whole.replace(/New file `b\.md`[\s\S]*(?=End of)/, ''), /^line 17: Unexpected end after 1 of 2 files/);
    refused(whole.replace('bundle 1', 'bundle 2'), /^line 1: Unexpected version 2/);
    refused(`x\n${whole.replace('New file `b.md`', 'And now:')}`, /^line 18: Unexpected "And now:", expected "New file"/);
    refused(whole.replace('`````markdown', 'title: x'), /^line 5: Unexpected "title: x", expected a line of three/);
    refused('- What is this?', /^line 1: Unexpected text, expected a line "Question files of a mosaic, bundle 1"/);
  });

  it('has only names that question files can have, each once', () => {
    for (const name of [
      '../a.md',
      '/a.md',
      'a/../../b.md',
      'c:\\a.md',
      'a\\b.md',
      './a.md',
      'tags.yaml',
      'a.js',
      '.git/a.md',
      'nul.md',
      'a:b.md',
      'x /a.md',
      `${'a'.repeat(300)}.md`,
    ])
      refused(written({ [name]: TEXT }), /^line 3: Unexpected name .*, expected /);
    const twice = written({ 'a.md': TEXT, 'b.md': TEXT }).replace('`b.md`', '`a.md`');
    refused(twice, /Unexpected file "a.md" twice/);
    assert.deepEqual([...readBundle(written({ '__proto__.md': TEXT })).keys()], ['__proto__.md']);
  });

  it('has limits, and takes no time that grows faster than it', () => {
    refused(`Question files of a mosaic, bundle 1\n${'x'.repeat(5 * 2 ** 20)}`, /Unexpected bundle of \d+ characters, expected at most/);
    refused(
      written(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`q-${i}.md`, '---\n---\n']))),
      /Unexpected file number 1001, expected at most 1000/,
    );
    const start = process.cpuUsage();
    refused(
      `Question files of a mosaic, bundle 1\nNew file \`a.md\`\n${'```markdown\n'.repeat(300_000)}`,
      /Unexpected text without an end/,
    );
    refused(`Question files of a mosaic, bundle 1\n${`New file ${'`'.repeat(4000)}\n`.repeat(900)}`, /Unexpected/);
    assert.ok(process.cpuUsage(start).user < 10_000_000);
  });

  it('cannot say that a file is removed', () => {
    assert.throws(() => bundleText(new Map([['a.md', undefined]]), new Map()), RangeError);
  });
});
