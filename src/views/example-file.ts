/** A whole question file, as the contribute page shows one. */
export const exampleFile = `---
title: How does abstraction work?
parent: understanding-agents
tags: [abstraction]
status: open
sources:
  - url: https://arxiv.org/abs/2110.14602
    stance: informs
    at: Section 3
    insight: |
      Derives separated scales from multilevel learning.
      So a module is what survives when fast variables are averaged out.
---

Why it matters, what an answer would look like, what has been tried.
Links to other questions look like [[natural-abstraction]].
`;
