/** A small game tree, as the contribute page explains it: in words, as fields of files, and as the lines that forms and lists take. */

/** What stands in the files of the example, the fields that matter alone. */
export const exampleMoveFields = `# oversee-the-abler.md
title: Can people oversee a machine that knows more than they do?
settled_by:
  - all: [honest-debaters-win=yes, people-judge-well=yes]
    from: https://example.org/debate
    at: Section 6
  - all: [thoughts-can-be-read=yes]
    from: https://example.org/reading-minds

# thoughts-can-be-read.md
title: Can the thoughts of a machine be read?
needs: [what-thoughts-are]

# machines-deceive.md
title: Do machines learn to deceive those who judge them?
answers:
  often: Most machines do.
  seldom: It takes a machine that was made for it.
hinges:
  - if: often
    then: Judges are led astray and do not notice.
    favours: [people-judge-well=no]
    from: https://example.org/deceit
`;

/** The same as lines of a list. */
export const exampleMoveLines = `- Can people oversee a machine that knows more than they do? {#oversee-the-abler}
  - way to yes (https://example.org/debate, Section 6)
    - Does the honest one of two debaters win? {#honest-debaters-win}
    - Do people judge a debate well? {#people-judge-well}
  - way to yes: thoughts-can-be-read=yes (https://example.org/reading-minds)
- Can the thoughts of a machine be read? {#thoughts-can-be-read}
  - needs: "What are the thoughts of a machine?"
- What are the thoughts of a machine? {#what-thoughts-are}
- Do machines learn to deceive those who judge them? {#machines-deceive}
  - answer often: Most machines do.
  - answer seldom: It takes a machine that was made for it.
  - if often then Judges are led astray and do not notice., against people-judge-well=yes (https://example.org/deceit)
`;
