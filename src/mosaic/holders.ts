/** The fields that can refer elsewhere, found in the schema, and what a file has written in them. */
import type { z } from 'zod';
import type { FieldPath } from './rule.ts';
import { type Holds, holds, questionSchema } from './schema.ts';

/** A kind of field: the names that lead to it, with `*` for every entry of a list or of a mapping with free keys. */
export interface Holder {
  path: readonly string[];
  holds: Holds;
}

/** A text in such a field. */
export interface Held {
  at: FieldPath;
  holds: Holds;
  text: string;
}

/** The fields of a schema that hold ids, Markdown or addresses. */
export function holdersIn(schema: z.core.$ZodType, path: readonly string[] = []): Holder[] {
  const known = holds.get(schema);
  if (known) return [{ path, holds: known.holds }];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return holdersIn(def.innerType, path);
    case 'pipe':
      return [...holdersIn(def.in, path), ...holdersIn(def.out, path)];
    case 'array':
      return holdersIn(def.element, [...path, '*']);
    case 'record':
      return holdersIn(def.valueType, [...path, '*']);
    case 'object':
      return Object.entries(def.shape).flatMap(([name, field]) => holdersIn(field, [...path, name]));
    case 'union':
      return def.options.flatMap((option) => holdersIn(option, path));
    default:
      return [];
  }
}

const holders = holdersIn(questionSchema);

/** The fields of a question that name something by themselves. */
export const namingFields: readonly Holder[] = holders.filter(({ holds }) => holds !== 'markdown');

/** What a file has written in the fields that can refer elsewhere, in the order of the schema. */
export function heldIn(fields: object, all: readonly Holder[] = holders): Held[] {
  const found: Held[] = [];
  for (const { path, holds } of all) collect(found, holds, fields, path, []);
  return found;
}

/** @param at the names and places that lead to `value`; the same list for every field, because this runs over all that there is */
function collect(found: Held[], holds: Holds, value: unknown, path: readonly string[], at: (string | number)[]): void {
  const step = path[at.length];
  if (step === undefined) {
    if (typeof value === 'string') found.push({ at: at.slice(), holds, text: value });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const enter = (key: string | number, entry: unknown) => {
    at.push(key);
    collect(found, holds, entry, path, at);
    at.pop();
  };
  if (step !== '*') {
    if (Object.hasOwn(value, step)) enter(step, (value as Record<string, unknown>)[step]);
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) enter(index, value[index]);
  } else for (const key of Object.keys(value)) enter(key, (value as Record<string, unknown>)[key]);
}
