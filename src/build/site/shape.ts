/** The digest of a mosaic without the words of its bodies. As long as it is the same, no page changes but those of edited bodies. */
import { digestOf } from '../../mosaic/digest.ts';
import type { Mosaic, Question } from '../../mosaic/mosaic.ts';

/** Everything in a mosaic follows from its files, `tags.yaml` and `terms.yaml`; without the words of bodies, from what is in this digest. */
export const shapeOf = ({ questions, tags, people, terms }: Mosaic): string =>
  digestOf([
    Array.from(questions.values(), ({ shape }) => shape),
    Array.from(tags.values(), ({ slug, description }) => [slug, description]),
    Array.from(people.values(), ({ slug, name, also }) => [slug, name, also]),
    terms.map(({ question, ...term }) => [question?.id, term]),
  ]);

/** What the page of a question, and its record for search, follow from: the shape of the mosaic, and the text of its own file. */
export const shapeWith = (shape: string, { digest }: Question): string => `${shape} ${digest}`;
