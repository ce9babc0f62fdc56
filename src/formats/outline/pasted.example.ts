/** Outlines in the shapes in which programs write and copy them; the words are our own. */

const WORD_BULLET = (sign: string) =>
  `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>`;

/** What a program writes, the outline in it as `outlineOf` of the test prints it, and the lines that are named, with their reasons. */
export const PASTED: Readonly<
  Record<string, { text: string; file?: string; outline: string; named?: readonly [line: number, reason: RegExp][] }>
> = {
  'Google Docs, exported': {
    text: `<html><head><meta content="text/html; charset=UTF-8"><style>.c0{color:#000}</style></head><body class="c9"><p class="c2"><span>Notes.</span></p>
<ul class="c3 lst-kix_k2a-0 start"><li class="c4 li-bullet-0"><span>What is a tide?</span></li></ul>
<ul class="c3 lst-kix_k2a-1 start"><li class="c4 li-bullet-0"><span>How does </span><span class="c5"><a href="https://example.org/moon">the moon</a> pull?</span></li></ul>
<ul class="c3 lst-kix_k2a-2 start"><li class="c4 li-bullet-0"><span>Where is the pull strongest?</span></li></ul>
<ul class="c3 lst-kix_k2a-0"><li class="c4 li-bullet-0"><span>What is a wave?</span></li></ul></body></html>`,
    outline: `- What is a tide?
  - How does the moon pull? <https://example.org/moon>
    - Where is the pull strongest?
- What is a wave?`,
    named: [[1, /no part of a list/]],
  },
  'Google Docs, copied': {
    text: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span>Seas</span></h2><ul style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>What is a tide?</span></p></li><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>How does the moon pull?</span></p></li><ul><li dir="ltr" aria-level="3"><p role="presentation"><span>Where is the pull strongest?</span></p></li></ul><li dir="ltr" aria-level="1"><p><span>What is a wave?</span></p></li></ul></b><br class="Apple-interchange-newline">`,
    outline: `# Seas
  - What is a tide?
    - How does the moon pull?
      - Where is the pull strongest?
  - What is a wave?`,
  },
  'lists whose levels are margins': {
    text: '<ul><li style="margin-left:36pt">What is a tide?</li><li style="margin-left:72pt">How does the moon pull?</li><li style="margin-left:0.5in">What is a wave?</li></ul>',
    outline: `- What is a tide?
  - How does the moon pull?
- What is a wave?`,
  },
  Word: {
    text: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-GB>
<!--StartFragment-->
<h1>Seas<o:p></o:p></h1>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${WORD_BULLET('·')}What is a tide?<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'>${WORD_BULLET('o')}How does the moon
pull?<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${WORD_BULLET('·')}What is a wave?<o:p></o:p></p>
<p class=MsoNormal>Which of the seas has the highest waves?</p>
<!--EndFragment--></body></html>`,
    outline: `# Seas
  - What is a tide?
    - How does the moon pull?
  - What is a wave?
  - Which of the seas has the highest waves?`,
  },
  'Word in a browser': {
    text: `<div class="ListContainerWrapper"><ul><li data-leveltext="●" data-aria-level="1"><p><span>What is a tide?</span></p></li></ul></div><div class="ListContainerWrapper"><ul><li data-leveltext="○" data-aria-level="2"><p><span>How does the moon pull?</span></p></li></ul></div>`,
    outline: `- What is a tide?
  - How does the moon pull?`,
  },
  'Word, as plain text': {
    text: '•\tWhat is a tide?\no\tHow does the moon pull?\n§\tWhere is the pull strongest?\no\tHow does the sun pull?\n\uf0b7\tWhat is a wave?\n',
    outline: `- What is a tide?
  - How does the moon pull?
    - Where is the pull strongest?
  - How does the sun pull?
- What is a wave?`,
  },
  Notion: {
    text: `<article id="a1" class="page sans"><header><h1 class="page-title">Seas</h1></header><div class="page-body"><ul class="bulleted-list"><li style="list-style-type:disc">What is a tide?<ul class="bulleted-list"><li style="list-style-type:circle">How does the moon pull?</li></ul></li></ul><ul class="toggle"><li><details open=""><summary>What is a wave?</summary><p>Wind makes it.</p><ul class="bulleted-list"><li>How high is it?</li></ul></details></li></ul><ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> <span class="to-do-children-unchecked">What is salt?</span><div class="indented"><ul><li>Who eats salt?</li></ul></div></li></ul></div></article>`,
    outline: `# Seas
  - What is a tide?
    - How does the moon pull?
  - What is a wave? [Wind makes it. | - How high is it?]
  - What is salt?
    - Who eats salt?`,
    named: [[1, /does not ask by itself/]],
  },
  'a saved page': {
    text: `<!doctype html><html><head><title>Seas</title><script>var a = '<li>No?</li>'</script></head><body>
<header><nav><ul><li><a href="/">Home</a></li></ul></nav></header><main>
<h1>Seas</h1>
<p>They are <a href="https://example.org/deep">deep</a>.</p><p>Which of the seas has the highest waves?</p>
<ul><li>What is <a href="https://example.org/tide">a tide</a>, and <a href="http://localhost/x">why</a>?</li></ul>
<details><summary>What is hidden below?</summary><p>Fish.</p></details>
<table><tr><th>Question</th></tr><tr><td>How many fish are in a sea?</td></tr></table>
<div>Loose words.<br>Who counts the fish of a sea?</div>
<dl><dt>What is salt?</dt><dd>A rock.</dd></dl>
<p style="display:none">Hidden?</p><button>Share</button></main>
<aside><ul><li>Ten seas I like</li></ul></aside><footer><ul><li>Privacy</li></ul></footer></body></html>`,
    outline: `# Seas <https://example.org/deep> [They are deep. | Loose words.]
  - Which of the seas has the highest waves?
  - What is a tide, and why? <https://example.org/tide>
  - What is hidden below? [Fish.]
  - How many fish are in a sea?
  - Who counts the fish of a sea?
  - What is salt? [A rock.]`,
    named: [
      [2, /navigation/],
      [5, /others cannot follow/],
      [7, /cell of a table/],
      [10, /hidden/],
      [10, /control/],
      [11, /beside the text/],
      [11, /foot/],
    ],
  },
  Roam: {
    text: JSON.stringify([
      {
        title: 'Seas',
        uid: 'page00001',
        children: [
          {
            string: '{{[[TODO]]}} What is a [[tide]]? #sea #[[open water]]',
            uid: 'block0001',
            children: [
              { string: 'How does the #moon answer ((block0001))', uid: 'block0002' },
              { string: '((block0001))', uid: 'block0003' },
              { string: 'Who says ((nowhere01))?', uid: 'block0004' },
              { string: 'What does [the atlas](https://example.org/atlas) show?\nSee [[maps]].', uid: 'block0005' },
              { string: 'status:: open', uid: 'block0006' },
              { string: '{{query: {and: [[a]]}}}', uid: 'block0007' },
              { string: '' },
            ],
          },
        ],
      },
    ]),
    outline: `# Seas
  - What is a tide?
    - How does the moon answer What is a tide?
    - Who says ?
    - What does the atlas show? <https://example.org/atlas> [See maps.]`,
    named: [
      [2, /tags/],
      [4, /repeats another block/],
      [5, /a block that is not here/],
      [7, /property/],
      [8, /command/],
      [9, /no text/],
    ],
  },
  Logseq: {
    text: `title:: Seas

- TODO What is a [[tide]]? #sea
  id:: 64a1b2c3-0000-4000-8000-000000000001
  collapsed:: true
	- ## How does the moon pull?
	  The [[moon]] is heavy.
	- {{query (todo)}}
		- DONE Where is the pull strongest?
	- What is ((64a1b2c3-0000-4000-8000-000000000001)) good for?
	  :LOGBOOK:
`,
    outline: `- What is a tide?
  - How does the moon pull? [The moon is heavy.]
  - Where is the pull strongest?
  - What is What is a tide? good for?`,
    named: [
      [1, /property/],
      [3, /tags/],
      [4, /property/],
      [5, /property/],
      [8, /command/],
      [11, /times/],
    ],
  },
  OPML: {
    text: `<?xml version="1.0"?><opml version="2.0"><head><title>Seas</title></head><body>
<outline text="What is a [[tide]]? #sea" _note="Water moves."><outline title="How does [the moon](https://example.org/moon) pull?" url="https://example.org/pull"/></outline>
<outline/></body></opml>`,
    outline: `- What is a tide? [Water moves.]
  - How does the moon pull? <https://example.org/moon> <https://example.org/pull>`,
    named: [
      [2, /tags/],
      [3, /no text/],
    ],
  },
  'numbers and letters of all kinds': {
    text: `1. What is a tide?
2 What is a wave?
A. Who makes waves?
B. Who counts waves?
i. Counted by hand?
ii. Counted by machine?
C. Who rides waves?
3) What is salt?
(a) Which rivers carry salt?
(b) Which lakes keep salt?
I. What is foam?
Q7: What is sand?
7.1 What is mud?`,
    outline: `- What is a tide?
- What is a wave?
  - Who makes waves?
  - Who counts waves?
    - Counted by hand?
    - Counted by machine?
  - Who rides waves?
- What is salt?
  - Which rivers carry salt?
  - Which lakes keep salt?
    - What is foam?
- What is sand?
  - What is mud?`,
  },
  'an outline of topics, with arrows': {
    text: 'I. Seas\nA. Their tides\n1. Springs\na. Of rivers\nb. Of lakes\n2. Neaps\nB. Their waves\nII. Shores\n\n-> Which of the seas has the highest waves?\n→ What is salt?',
    outline: `- Seas
  - Their tides
    - Springs
      - Of rivers
      - Of lakes
    - Neaps
  - Their waves
- Shores
- Which of the seas has the highest waves?
- What is salt?`,
  },
  'a line whose marker nobody knows': {
    text: '- What is a tide?\n%% Which of the seas has the highest waves?\n- What is a wave?',
    outline: `- What is a tide?
- %% Which of the seas has the highest waves?
- What is a wave?`,
    named: [[2, /no marker/]],
  },
  'lines that continue, with numbers and initials in them': {
    text: '- What did the sailors of\n  20 Ships see in the work of\n  A. Bird on tides?\n- What is a wave?',
    outline: `- What did the sailors of 20 Ships see in the work of A. Bird on tides?
- What is a wave?`,
  },
  'Markdown that begins with HTML': {
    file: 'readme.md',
    text: `---
title: Seas
---
<div align="center">
	<img width="500"
	  src="logo.svg">
	<h1>Seas</h1>
</div>
<!-- a list
of mine -->

- [The atlas](https://example.org/atlas) - What is a map for?
  - [ ] Who draws a map? https://example.org/maps

| Question | Who |
|---|---|
| How many fish are in a sea? | me |

> Which of the seas has the highest waves?

Shores
------

- What is a shore?
\`\`\`js
- no item
\`\`\``,
    outline: `# Seas
  - The atlas - What is a map for? <https://example.org/atlas>
    - Who draws a map? <https://example.org/maps>
  - How many fish are in a sea?
  - Which of the seas has the highest waves?
  # Shores [\`\`\`js | - no item | \`\`\`]
    - What is a shore?`,
    named: [
      [1, /front matter/],
      [2, /front matter/],
      [3, /front matter/],
      [4, /HTML without words/],
      [5, /HTML without words/],
      [6, /HTML without words/],
      [8, /HTML without words/],
      [9, /comment/],
      [10, /comment/],
      [15, /cell of a table/],
      [15, /cell of a table/],
      [17, /cell of a table/],
    ],
  },
  indentation: {
    text: 'Tides\n    How does the moon pull?\n        Where is the pull strongest?\n    This is prose about tides, which come twice a day.\nWaves\n',
    outline: `- Tides [This is prose about tides, which come twice a day.]
  - How does the moon pull?
    - Where is the pull strongest?
- Waves`,
  },
  'paragraphs without a list': {
    text: `I have thought about seas for a long time.

Which of the seas has the highest waves? I know of three.

People say that it is salt. What is the taste of a lake?

Thank you, all of you, for reading this.
`,
    outline: `- Which of the seas has the highest waves? [I know of three.]
- What is the taste of a lake? [People say that it is salt.]`,
    named: [
      [1, /no part of a list/],
      [7, /no part of a list/],
    ],
  },
  'a thread with answers of several people': {
    text: `Colleagues, does anybody have a list of questions on seas? I would like to put them on a map.

New Answer

3 Answers sorted by

Mar 09, 2023

I answer another question, so here are mine.

  • What are the tides?
    • How can we measure them...
      • ... on a shore without a pier?
      • ... with only a stick or another simple thing?
    • To what extent do shores resemble their tides?
    • What is that likeness?

How can we measure them...

A quote, and words on it.

What are the tides?

So asked somebody, again.

Ann Harbour

Mar 11, 2023

(this answer is also elsewhere)

  • salt: who puts it into the sea, and when?

Berta

2023-03-12

Which instruments show the height of waves? A good start is a rope.

How likely is a wave above a lighthouse?

These are of somebody who is not named:

  1. How deep is a sea?

1.1 If so, how do we see that?

  1. When a ship is empty, how do we load it?

7.1 with these?

7.2 or by such?
`,
    outline: `- What are the tides?
  - How can we measure them?
    - How can we measure them on a shore without a pier?
    - How can we measure them with only a stick or another simple thing?
  - To what extent do shores resemble their tides? [- What is that likeness?]
- salt: who puts it into the sea, and when? @Ann Harbour
- Which instruments show the height of waves? [A good start is a rope.] @Berta
- How likely is a wave above a lighthouse? @Berta
- How deep is a sea? [- If so, how do we see that?]
- When a ship is empty, how do we load it? [- with these? | - or by such?]`,
  },
};
