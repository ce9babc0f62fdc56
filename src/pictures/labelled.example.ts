/** Mosaics of any size for tests of pictures, with labels as people write them. */

export interface LabelledQuestion {
  id: string;
  label: string;
  title: string;
  fill: string;
  children: LabelledQuestion[];
  leaves: number;
}

/** Two to five words, of 7 to 34 letters, half of them with more than 21. */
const LABELS = [
  'Bits of optimisation',
  'Mathematics of modularity',
  'Honest AI',
  'Representations in models',
  'Countering bad inductive biases',
  'Pointers problem',
  'Internal submodules of agents',
  'Chaos over space',
  'Module–factor correspondence',
  'Thermodynamic cost of boundaries',
  'Hard-coded physics',
  'Prices as information',
  'Schelling points from abstractions',
  'Deceptive alignment',
  'Inner search processes',
  'Firms of non-human agents',
  'Causal thermodynamics',
  'Detecting outer optimisation',
  'Value clarification',
  'Embedded ownership and control',
  'Geometry of embeddings',
  'World-model interfaces',
  'Atoms of abstraction',
  'Semantic drift',
  'Market selection pressures',
  'Reasoning in language models',
  'Form of an AI’s goal',
  'Transport across boundaries',
  'Limits of generalisation',
  'Just war between unequal minds',
];

const FILLS = ['dark', 'lit', 'lit', 'partial', 'dark', 'answered', 'lit'];

/** A tree in which each question has so many parts, as long as there are questions; returns its root. */
export function labelledTree(
  count: number,
  parts: number,
  fillOf = (index: number) => FILLS[(index * 5) % FILLS.length] as string,
): LabelledQuestion {
  const questions = Array.from({ length: count }, (_, index): LabelledQuestion => {
    const label = LABELS[(index * 7) % LABELS.length] as string;
    return { id: `q-${index}`, label, title: `How does this come about: ${label}?`, fill: fillOf(index), children: [], leaves: 1 };
  });
  for (const [index, question] of questions.entries()) if (index > 0) questions[Math.floor((index - 1) / parts)]?.children.push(question);
  for (const question of questions.toReversed())
    if (question.children.length > 0) question.leaves = question.children.reduce((sum, { leaves }) => sum + leaves, 0);
  return questions[0] as LabelledQuestion;
}
