/** Everything the contribute page shows: what the schema and the rules of the check say of themselves. */

import { type FieldReference, fieldReference } from '../mosaic/field-reference.ts';
import { rules } from '../mosaic/rules/index.ts';

export interface ContributePage {
  fields: { id: string; title: string; rows: FieldReference[] }[];
  rules: { id: string; severity: string; explain: string; said: string }[];
}

export function contributePage(): ContributePage {
  const { question, source, settled_by, hinges } = fieldReference();
  return {
    fields: [
      { id: 'Fields', title: 'The fields of a question', rows: question },
      { id: 'Source-fields', title: 'The fields of a source', rows: source },
      { id: 'Settled-by-fields', title: 'An entry of settled_by', rows: settled_by },
      { id: 'Hinges-fields', title: 'An entry of hinges', rows: hinges },
    ],
    rules: rules.map(({ id, severity, explain, bad }) => ({ id, severity, explain, said: (bad.messages[0] ?? '').replace(/^.*?: /, '') })),
  };
}
