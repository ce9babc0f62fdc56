/**
 * The constructs of a question's Markdown, each at any length: what makes much of little, or takes long to read. Random text never
 * meets them.
 */

/** Text of about so many characters. */
type Construct = (length: number) => string;

const times = (unit: string, length: number) => unit.repeat(Math.max(1, Math.floor(length / unit.length)));
const counted = (unit: (index: number) => string, length: number) => {
  let text = '';
  for (let index = 0; text.length < length; index++) text += unit(index);
  return text;
};

const repeated = (units: Record<string, string>): Record<string, Construct> =>
  Object.fromEntries(Object.entries(units).map(([name, unit]) => [name, (length) => `a ${times(unit, length)}`]));

const lines = (units: Record<string, string>): Record<string, Construct> =>
  Object.fromEntries(Object.entries(units).map(([name, unit]) => [name, (length) => times(unit, length)]));

const after = (units: Record<string, readonly [first: string, unit: string, last?: string]>): Record<string, Construct> =>
  Object.fromEntries(
    Object.entries(units).map(([name, [first, unit, last = '']]) => [name, (length) => first + times(unit, length) + last]),
  );

const code = (units: Record<string, string>): Record<string, Construct> =>
  Object.fromEntries(
    Object.entries(units).map(([language, unit]) => [
      `code in ${language}`,
      (length) => `\`\`\`${language}\n${times(unit, length)}\n\`\`\``,
    ]),
  );

const formula = (units: Record<string, string>): Record<string, Construct> =>
  Object.fromEntries(Object.entries(units).map(([name, unit]) => [`formula of ${name}`, (length) => `$$\n${times(unit, length)}\n$$`]));

export const constructs: Readonly<Record<string, Construct>> = {
  ...repeated({
    'processing instructions': '<?',
    declarations: '<!A ',
    comments: '<!--x ',
    CDATA: '<![CDATA[ ',
    'open tags': '<a ',
    attributes: '<a b="',
    'less-than signs': '<',
    autolinks: '<a:b',
    'autolinks to people': '<a@b',
    spaces: ' ',
    hashes: '#',
    pipes: '|',
    'labels of nothing': '[a',
    'links that end nowhere': '[a](',
    'titles that end nowhere': '[a](b "',
    pictures: '![a](b)',
    'pictures that end nowhere': '![',
    'links to questions': '[[a]] ',
    'labelled links to questions': '[[a|b]]',
    'links to questions that end nowhere': '[[a ',
    links: '[a](b.md) ',
    'links elsewhere': '[a](https://b.c "d")',
    'references to nothing': '[a][b] ',
    'closing brackets': ']',
    emphasis: '*a ',
    'crossed emphasis': '*a_ ',
    'emphasis inside words': 'a**b',
    'closed emphasis': '*a* ',
    'strong emphasis': '**a** ',
    asterisks: '*',
    underscores: '_',
    tildes: '~',
    deletions: '~~a~~ ',
    backticks: '`',
    'code that ends nowhere': '`a ',
    'code spans': '`a` ',
    formulas: '$a$ ',
    dollars: '$',
    'calls of no note': '[^a] ',
    'half references to characters': '&a',
    'references to characters': '&#35;',
    ampersands: '&',
    quotation: '"',
    backslashes: '\\',
    addresses: 'http://a.b ',
    'bare hosts': 'www.a.b ',
    'half addresses': 'http://',
    people: 'a@b.c ',
    'at signs': 'a@',
    'closing parentheses': ')',
    colons: ':',
    slashes: '/',
    'non-breaking spaces': '\u00a0',
    accents: '\u0301',
    Japanese: '日本 ',
    emoji: '👩‍👩‍👧 ',
    'HTML elements': '<b>x</b> ',
  }),
  ...lines({
    lines: 'x\n',
    paragraphs: 'x\n\n',
    'hard breaks': 'a  \n',
    quotes: '> x\n',
    'quotes apart': '> x\n\n',
    'quotes with code': '> ```\n> x\n',
    items: '- x\n',
    'items apart': '- x\n\n',
    'items apart by much': '- x\n\n\n  y\n\n',
    'empty items': '-\n',
    'numbered items': '1. x\n',
    tasks: '- [ ] x\n',
    headings: '# x\n',
    'empty headings': '#\n',
    'headings of six': '###### x\n\n',
    'underlined headings': 'x\n=\n',
    'underlined headings apart': 'x\n-\n\n',
    rules: '---\n\n',
    fences: '```\nx\n```\n',
    'fences in a language': '```js\na\n```\n',
    'fences that end nowhere': '~~~\n',
    'small tables': '|a|\n|-|\n\n',
    'halves of tables': '-|\n',
    'HTML blocks': '<div>\n\n',
    'linked paragraphs': '[a](https://b.c)\n\n',
    'definitions of one name': '[a]: b\n',
    'small formulas': '$$\na\n$$\n\n',
    'greater-than signs': '>',
    brackets: '[',
    scripts: '<script>',
    'titled links': '[日](<日> "日")\n\n',
  }),
  ...after({
    'lazy lines of a quote': ['> x\n', 'y\n'],
    'lazy lines of many quotes': [`${'> '.repeat(95)}x\n`, 'y\n'],
    'lazy lines of lists': [`${'- '.repeat(40)}x\n`, 'y\n'],
    'tabs behind spaces': ['   ', '\t', 'x'],
    'calls of one note': ['[^a]: b\n\n', '[^a] '],
    'a paragraph of notes': ['[^日本]: b\n\n', '[^日本]\n\n'],
    'rows of a table': ['|a|b|\n|-|-|\n', '|a|b|\n'],
    'escaped pipes': ['|a|\n|-|\n|', '\\|'],
    HTML: ['<div>\n', 'x\n'],
    'code without a language': ['```\n', 'x\n', '```'],
    'an address': ['http://a.b/', '('],
  }),
  ...code({
    js: '`${',
    kotlin: '"${',
    swift: '"\\(',
    csharp: '$"{',
    bash: '"$(',
    python: 'f"{',
    ruby: '"#{',
    wasm: '(;',
    json: '{"a":[',
    graphql: '{a(',
    ts: '(a',
    typescript: 'a.',
    xml: '<a b="',
    css: 'a{b:',
    markdown: '[a](',
    diff: '+a\n',
    shell: '$ a\n',
    javascript: 'a',
    c: 'let a = 1;\n',
    php: '"{$a',
    perl: 's/a/',
    math: 'x^2 ',
    日本: 'x',
  }),
  ...formula({
    fractions: '\\frac{a}{b}',
    roots: '\\sqrt{',
    'bare roots': '\\sqrt',
    braces: '{',
    columns: '\\begin{matrix}&',
    'a column': '&',
    primes: "'",
    powers: 'x^2 ',
    colours: '\\color{red}',
    'delimiters that end nowhere': '\\left(',
    text: '\\text{日本}',
  }),
  'a matrix': (length) => `$$\n\\begin{matrix}${times('&', length)}\\end{matrix}\n$$`,
  'rows of a matrix': (length) => `$$\n\\begin{matrix}${times('1&0\\\\', length)}\\end{matrix}\n$$`,
  'a macro': (length) => `$$\n\\def\\a{${'x'.repeat(length / 2)}}${times('\\a', Math.min(length / 2, 400))}\n$$`,
  'a new command': (length) => `$$\n\\newcommand{\\a}{${'x'.repeat(length / 2)}}${times('\\a', Math.min(length / 2, 400))}\n$$`,
  'a wide table': (length) => `${times('a|', length / 2)}\n${times('-|', length / 2)}\n`,
  'a wide and long table': (length) => `${'a|'.repeat(length / 6)}\n${'-|'.repeat(length / 6)}\n${'x\n'.repeat(length / 6)}`,
  'a long address by reference': (length) => `[a]: https://e.org/${'x'.repeat(length / 2)}\n\n${times('[a]\n\n', length / 2)}`,
  'a long title by reference': (length) => `[a]: b "${'é'.repeat(length / 2)}"\n\n${times('[a]\n\n', length / 2)}`,
  'a picture by reference': (length) => `[a]: https://e.org/${'日'.repeat(length / 2)}\n\n${times('![a]\n\n', length / 2)}`,
  notes: (length) => counted((index) => `[^a${index}]\n\n[^a${index}]: b\n\n`, length),
  'notes in one line': (length) => counted((index) => `[^a${index}]`, length / 2) + counted((index) => `\n\n[^a${index}]: b`, length / 2),
  definitions: (length) => counted((index) => `[a${index}]: b\n`, length),
  'quotes in quotes': (length) => '> '.repeat(Math.min(95, length / 2)) + times('x ', length),
  'lists in lists': (length) => counted((index) => `${'  '.repeat(index % 60)}- x\n`, length),
  'brackets in brackets': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'growing backticks': (length) => counted((index) => `${'`'.repeat(index + 1)} `, length),
  'growing dollars': (length) => counted((index) => `${'$'.repeat(index + 1)} `, length),
  'headings of one name': (length) => counted((index) => `## a${index % 3 ? '' : '-1'}\n\n`, length),
  'titles that end late': (length) => `# ${'日'.repeat(length)}\n`,
};
