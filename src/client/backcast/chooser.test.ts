import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findQuestions, questionChoices } from './chooser.ts';
import { ofPremises, ofTwo } from './game-data.example.ts';

describe('the questions to choose from', () => {
  it('are goals first, then parts with ways of their own, then those with other moves', () => {
    assert.deepEqual(questionChoices(ofPremises.moves), {
      goals: ['catastrophe'],
      withWays: ['disempowerment', 'power-at-scale'],
      others: ['built', 'deployment', 'difficulty', 'feedback', 'misaligned'],
    });
  });

  it('are found by words of their labels and titles', () => {
    assert.deepEqual(findQuestions(ofTwo, ' PROGRESS slow '), ['slow']);
    assert.deepEqual(findQuestions(ofTwo, 'what about'), ['limits', 'slow', 'steps']);
    assert.deepEqual(findQuestions(ofTwo, ' '), []);
  });
});
