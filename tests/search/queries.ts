/**
 * What people type into a search box, and the page that they then expect first. It was written before any ranking was changed.
 * Where more than one page is listed, each is a right first answer. Half of the queries come from outside the mosaic:
 * titles of papers and posts, names of topics as forums and glossaries of the field use them, identifiers as people paste them.
 */
export interface ExpectedResult {
  query: string;
  /** Addresses below the base path; any of them is a right first answer. */
  pages: readonly string[];
  kind: Kind;
  /** Whether the words were taken from outside the mosaic. */
  outside?: true;
}

type Kind =
  | 'term'
  | 'acronym'
  | 'synonym'
  | 'misspelling'
  | 'identity'
  | 'person'
  | 'phrase'
  | 'plain question'
  | 'number'
  | 'tag'
  | 'source title';

const q = (...ids: string[]) => ids.map((id) => `questions/${id}/`);
const s = (...slugs: string[]) => slugs.map((slug) => `sources/${slug}/`);
const p = (...slugs: string[]) => slugs.map((slug) => `people/${slug}/`);
const t = (...slugs: string[]) => slugs.map((slug) => `tags/${slug}/`);

export const EXPECTED: readonly ExpectedResult[] = [
  // Terms of art, by the name that the mosaic gives them.
  { query: 'abstraction', pages: q('abstraction'), kind: 'term' },
  { query: 'pointers problem', pages: q('pointers-problem'), kind: 'term' },
  { query: 'deceptive alignment', pages: q('deceptive-alignment'), kind: 'term', outside: true },
  { query: 'mesa-optimisation', pages: q('mesa-optimization'), kind: 'term' },
  { query: 'modularity of neural networks', pages: q('neural-net-modularity'), kind: 'term' },
  { query: 'general-purpose search', pages: q('general-purpose-search'), kind: 'term' },
  { query: 'gradient routing', pages: q('mechanism-by-gradients'), kind: 'term', outside: true },
  { query: 'anomaly detection', pages: q('anomaly-detection'), kind: 'term', outside: true },
  { query: 'adversarial robustness', pages: q('adversarial-robustness'), kind: 'term', outside: true },
  { query: 'cooperative AI', pages: q('cooperative-ai'), kind: 'term', outside: true },
  { query: 'co-protection', pages: q('co-protection'), kind: 'term' },
  { query: 'blob location', pages: q('blob-location'), kind: 'term' },
  { query: 'Schelling points', pages: q('natural-schelling-points'), kind: 'term', outside: true },
  { query: 'myopia', pages: q('myopia-of-diffusion'), kind: 'term', outside: true },
  { query: "Maxwell's demon", pages: q('embedded-demons'), kind: 'term', outside: true },
  { query: 'emergent behaviour', pages: q('emergent-behavior'), kind: 'term' },
  { query: 'transparency', pages: q('transparency'), kind: 'term', outside: true },

  // Acronyms.
  { query: 'ELK', pages: q('latent-beliefs'), kind: 'acronym', outside: true },
  {
    query: 'SAE',
    pages: [...q('atoms-of-abstraction', 'computational-units', 'transparency'), ...s('arxiv-2309-08600')],
    kind: 'acronym',
    outside: true,
  },
  {
    query: 'RLHF',
    pages: q('alignment-across-capability-jumps', 'scalable-oversight', 'feedback-that-rewards-deception'),
    kind: 'acronym',
    outside: true,
  },
  { query: 'FDT', pages: [...q('convergent-decision-theory'), ...s('arxiv-1710-05060')], kind: 'acronym', outside: true },
  {
    query: 'QACI',
    pages: [
      ...q('formal-alignment', 'formal-goal-infrastructure', 'blob-location'),
      ...s('post-mr5wjpe27yme7m7iv', 'post-cytzxadxftbsbym3j'),
    ],
    kind: 'acronym',
    outside: true,
  },
  { query: 'OOD', pages: q('anomaly-detection'), kind: 'acronym', outside: true },
  { query: 'SGD', pages: q('inductive-biases-of-sgd'), kind: 'acronym', outside: true },
  { query: 'GPS general purpose search', pages: q('general-purpose-search'), kind: 'acronym', outside: true },

  // Other words for the same: as forums, papers and other spellings call it.
  { query: 'scheming', pages: [...q('deceptive-alignment'), ...s('arxiv-2311-08379')], kind: 'synonym', outside: true },
  { query: 'alignment faking', pages: [...q('deceptive-alignment'), ...s('arxiv-2412-14093')], kind: 'synonym', outside: true },
  { query: 'eliciting latent knowledge', pages: q('latent-beliefs'), kind: 'synonym', outside: true },
  { query: 'mesa-optimization', pages: q('mesa-optimization'), kind: 'synonym', outside: true },
  {
    query: 'inner alignment',
    pages: q('inner-and-outer-objectives', 'formal-inner-alignment', 'mesa-optimization'),
    kind: 'synonym',
    outside: true,
  },
  {
    query: 'natural abstractions',
    pages: q('abstraction', 'computing-natural-abstractions', 'goals-and-abstractions'),
    kind: 'synonym',
    outside: true,
  },
  {
    query: 'natural latents',
    pages: [
      ...q('computing-natural-abstractions', 'abstraction', 'natural-data-structures', 'compatible-low-level-models'),
      ...s('post-dwqwzgcsfj6gtzhz7', 'arxiv-2509-03780'),
    ],
    kind: 'synonym',
    outside: true,
  },
  { query: 'backdoors', pages: q('trojans'), kind: 'synonym', outside: true },
  { query: 'jailbreaks', pages: q('adversarial-robustness'), kind: 'synonym', outside: true },
  { query: 'symbol grounding', pages: q('symbol-correspondence', 'binding-words-to-symbols'), kind: 'synonym', outside: true },
  { query: 'power-seeking', pages: [...q('power-averseness'), ...s('arxiv-1912-01683')], kind: 'synonym', outside: true },
  {
    query: 'goal misgeneralization',
    pages: [...q('inner-and-outer-objectives'), ...s('arxiv-2105-14111', 'arxiv-2210-01790')],
    kind: 'synonym',
    outside: true,
  },
  {
    query: 'embedded agency',
    pages: [...q('embedded-search', 'language-of-embedded-agents'), ...s('arxiv-1902-09469')],
    kind: 'synonym',
    outside: true,
  },
  { query: 'shard theory', pages: [...q('shards-and-factorization'), ...s('post-icfdcxiyr2kj8m8mt')], kind: 'synonym', outside: true },
  { query: 'superposition', pages: [...q('atoms-of-abstraction'), ...s('arxiv-2209-10652')], kind: 'synonym', outside: true },
  {
    query: 'coherence theorems',
    pages: [...q('consistent-trade-offs', 'consistency-pressure'), ...s('post-ycuzmcse86btu9pfa')],
    kind: 'synonym',
    outside: true,
  },
  {
    query: 'model collapse',
    pages: [...q('data-feedback-loops', 'steering-feedback-loops'), ...s('arxiv-2404-01413')],
    kind: 'synonym',
    outside: true,
  },
  { query: 'self-replication', pages: [...q('tilers', 'embedded-tilers'), ...s('doi-10-1063-1-4818538')], kind: 'synonym', outside: true },
  {
    query: 'infra-bayesianism',
    pages: [
      ...q('physics-embedding', 'indexical-uncertainty', 'language-of-embedded-agents', 'blob-location'),
      ...s('post-ghgs2e2j5azvgfatb'),
    ],
    kind: 'synonym',
    outside: true,
  },
  { query: 'calibration', pages: [...q('interpretable-uncertainty'), ...s('arxiv-1706-04599')], kind: 'synonym', outside: true },
  { query: 'modularisation', pages: [...q('boundaries-and-modularity', 'modules-by-default'), ...t('modularity')], kind: 'synonym' },

  // Letters that slip.
  { query: 'abstracton', pages: q('abstraction'), kind: 'misspelling' },
  { query: 'deceptve alignment', pages: q('deceptive-alignment'), kind: 'misspelling' },
  {
    query: 'modularty',
    pages: [
      ...q('boundaries-and-modularity', 'language-of-modularity', 'biological-modularity', 'neural-net-modularity'),
      ...t('modularity'),
    ],
    kind: 'misspelling',
  },
  { query: 'Wentwort', pages: p('johnswentworth', 'john-wentworth'), kind: 'misspelling' },
  { query: 'Hubbinger', pages: p('evan-hubinger'), kind: 'misspelling' },
  { query: 'thermodinamics of agents', pages: q('agent-thermodynamics'), kind: 'misspelling' },
  { query: 'pointer problem', pages: q('pointers-problem'), kind: 'misspelling' },
  { query: 'schelling point', pages: q('natural-schelling-points'), kind: 'misspelling' },

  // Identifiers and addresses, as people paste them.
  { query: '1906.01820', pages: s('arxiv-1906-01820'), kind: 'identity', outside: true },
  { query: 'arXiv:2212.03827', pages: s('arxiv-2212-03827'), kind: 'identity', outside: true },
  { query: 'https://arxiv.org/pdf/2412.14093v2', pages: s('arxiv-2412-14093'), kind: 'identity', outside: true },
  { query: '10.48550/arXiv.2405.07987', pages: s('arxiv-2405-07987'), kind: 'identity', outside: true },
  { query: 'https://doi.org/10.1063/1.4818538', pages: s('doi-10-1063-1-4818538'), kind: 'identity', outside: true },
  { query: '10.1073/pnas.0503610102', pages: s('doi-10-1073-pnas-0503610102'), kind: 'identity', outside: true },
  {
    query: 'https://www.alignmentforum.org/posts/gQY6LrTWJNkTv8YJR/the-pointers-problem-human-values-are-a-function-of-humans',
    pages: s('post-gqy6lrtwjnktv8yjr'),
    kind: 'identity',
    outside: true,
  },
  {
    query: 'https://www.greaterwrong.com/posts/iCfdcxiyr2Kj8m8mT/the-shard-theory-of-human-values',
    pages: s('post-icfdcxiyr2kj8m8mt'),
    kind: 'identity',
    outside: true,
  },
  { query: 'measuring-stick-conditions', pages: q('measuring-stick-conditions'), kind: 'identity' },
  { query: 'physics/0210005', pages: s('arxiv-physics-0210005'), kind: 'identity', outside: true },

  // People, by any of their names.
  { query: 'John Wentworth', pages: p('johnswentworth', 'john-wentworth'), kind: 'person', outside: true },
  { query: 'johnswentworth', pages: p('johnswentworth', 'john-wentworth'), kind: 'person' },
  { query: 'Quintin Pope', pages: p('quintin-pope'), kind: 'person' },
  { query: 'Tamsin Leake', pages: p('tamsin-leake'), kind: 'person' },
  { query: 'Hendrycks', pages: p('dan-hendrycks'), kind: 'person', outside: true },
  { query: 'Neel Nanda', pages: p('neel-nanda'), kind: 'person', outside: true },
  { query: 'TurnTrout', pages: p('alexander-matt-turner'), kind: 'person', outside: true },
  { query: 'Alex Turner', pages: p('alexander-matt-turner'), kind: 'person', outside: true },
  { query: 'Şimşek', pages: p('ozgur-simsek'), kind: 'person', outside: true },

  // Titles of papers and posts, whole and in part.
  { query: 'Risks from Learned Optimization', pages: s('arxiv-1906-01820'), kind: 'source title', outside: true },
  { query: 'sleeper agents', pages: [...s('arxiv-2401-05566'), ...q('model-organisms')], kind: 'source title', outside: true },
  { query: 'platonic representation hypothesis', pages: s('arxiv-2405-07987'), kind: 'source title', outside: true },
  { query: 'toy models of superposition', pages: s('arxiv-2209-10652'), kind: 'source title', outside: true },
  { query: 'Unsolved Problems in ML Safety', pages: s('arxiv-2109-13916'), kind: 'source title', outside: true },
  { query: "we don't trade with ants", pages: s('post-wb7hdo4lddhz7kwjw'), kind: 'source title', outside: true },
  { query: 'telephone theorem', pages: s('post-jjf4frfiqddgg7uco'), kind: 'source title', outside: true },
  {
    query: 'weak-to-strong generalization',
    pages: [...s('arxiv-2312-09390'), ...q('weak-to-strong')],
    kind: 'source title',
    outside: true,
  },
  {
    query: 'discovering agents',
    pages: [...s('arxiv-2208-08345'), ...q('discovering-agents-in-networks')],
    kind: 'source title',
    outside: true,
  },
  { query: 'AI control', pages: [...s('arxiv-2312-06942'), ...q('ai-control')], kind: 'source title', outside: true },
  {
    query: 'the use of knowledge in society',
    pages: s('econlib-org-library-essays-hykknw-html-faf5ee499bfecb84b272'),
    kind: 'source title',
    outside: true,
  },

  // Phrases.
  {
    query: '"measuring stick"',
    pages: [...q('measuring-stick-conditions', 'universal-measuring-stick'), ...s('post-73ptiogzkncfqmvgf')],
    kind: 'phrase',
  },
  {
    query: '"good regulator"',
    pages: [...s('post-dx9loqseh3ghnjmdk'), ...q('origins-of-information-processing')],
    kind: 'phrase',
    outside: true,
  },
  { query: '"prisoner\'s dilemma"', pages: [...s('arxiv-1401-5577'), ...q('convergent-decision-theory')], kind: 'phrase', outside: true },
  {
    query: '"linear representation hypothesis"',
    pages: [...s('arxiv-2311-03658'), ...q('embedding-geometry')],
    kind: 'phrase',
    outside: true,
  },

  // Questions in plain words.
  {
    query: 'how do neural networks represent beliefs',
    pages: [...q('latent-beliefs', 'model-representations'), ...s('arxiv-2405-15943')],
    kind: 'plain question',
  },
  { query: 'why do brains exist', pages: q('sessile-organisms', 'origins-of-information-processing'), kind: 'plain question' },
  { query: 'will AIs trade with humans', pages: [...q('trade-across-power-gaps'), ...s('post-wb7hdo4lddhz7kwjw')], kind: 'plain question' },
  {
    query: 'how can we tell whether a network contains a search process',
    pages: q('detecting-search', 'inner-search-processes', 'detecting-inner-optimizers'),
    kind: 'plain question',
  },
  {
    query: 'do different minds learn the same concepts',
    pages: q('human-ai-convergence', 'convergent-representations', 'what-makes-representations-converge'),
    kind: 'plain question',
  },
  { query: 'can a language model be made honest', pages: q('honest-ai'), kind: 'plain question' },
  {
    query: 'what happens when models are trained on their own output',
    pages: q('data-feedback-loops', 'steering-feedback-loops'),
    kind: 'plain question',
  },
  { query: 'when is a just war justified', pages: q('just-defence-of-the-weaker'), kind: 'plain question' },
  {
    query: 'what does a firm of AIs look like',
    pages: [...q('nonhuman-firms'), ...s('dwarkeshpatel-com-p-ai-firm')],
    kind: 'plain question',
  },

  // Plural and singular.
  { query: 'immune system', pages: q('immune-systems'), kind: 'number' },
  { query: 'trojan', pages: q('trojans'), kind: 'number' },
  { query: 'market', pages: q('markets-and-firms', 'internal-markets', 'market-selection'), kind: 'number' },
  { query: 'data structure', pages: q('natural-data-structures'), kind: 'number' },
  { query: 'phase transition', pages: q('phase-transitions-and-optimization'), kind: 'number' },
  {
    query: 'world models',
    pages: [...q('world-modeling', 'representing-world-models', 'world-model-interfaces'), ...t('world-models')],
    kind: 'number',
    outside: true,
  },

  // Topics.
  { query: 'interpretability', pages: [...t('interpretability'), ...q('transparency')], kind: 'tag', outside: true },
  { query: 'decision theory', pages: [...t('decision-theory'), ...q('convergent-decision-theory')], kind: 'tag', outside: true },
  { query: 'oversight', pages: [...t('oversight'), ...q('oversight')], kind: 'tag', outside: true },

  // What people who work on oversight, evaluations and governance look for.
  { query: 'scalable oversight', pages: q('scalable-oversight'), kind: 'term', outside: true },
  { query: 'AI safety via debate', pages: q('ai-debate'), kind: 'term', outside: true },
  { query: 'corrigibility', pages: q('corrigibility'), kind: 'term', outside: true },
  { query: 'off-switch game', pages: q('off-switch-game'), kind: 'term', outside: true },
  { query: 'reward hacking', pages: q('reward-hacking'), kind: 'term', outside: true },
  { query: 'specification gaming', pages: q('reward-hacking'), kind: 'synonym', outside: true },
  { query: 'Goodhart', pages: q('goodhart-in-training'), kind: 'synonym', outside: true },
  { query: 'scheming', pages: [...q('scheming-tests', 'deceptive-alignment', 'when-models-scheme')], kind: 'term', outside: true },
  { query: 'sandbagging', pages: q('sandbagging'), kind: 'term', outside: true },
  { query: 'evaluation awareness', pages: q('evaluation-awareness'), kind: 'term', outside: true },
  { query: 'safety case', pages: [...q('safety-cases'), ...t('safety-cases')], kind: 'number', outside: true },
  { query: 'chain of thought monitoring', pages: q('chain-of-thought-oversight'), kind: 'synonym', outside: true },
  { query: 'gradual disempowerment', pages: q('gradual-disempowerment'), kind: 'term', outside: true },
  { query: 'compute governance', pages: q('governing-labs-and-compute', 'verifying-ai-agreements'), kind: 'term', outside: true },
  { query: 'emergent misalignment', pages: q('learned-from-hacking', 'inner-and-outer-objectives'), kind: 'term', outside: true },
  { query: 'inoculation prompting', pages: q('inoculation-prompting'), kind: 'term', outside: true },
  { query: 'superalignment', pages: q('scalable-oversight'), kind: 'synonym', outside: true },
];
