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

/** What a file has written in the fields that can refer elsewhere, in the order of the schema. */
export function heldIn(fields: object, all: readonly Holder[] = holders): Held[] {
  const found: Held[] = [];
  for (const { path, holds } of all) collect(fields, path, 0, [], (at, text) => found.push({ at, holds, text }));
  return found;
}

function collect(value: unknown, path: readonly string[], depth: number, at: FieldPath, add: (at: FieldPath, text: string) => void): void {
  if (depth === path.length) {
    if (typeof value === 'string') add(at, value);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const step = path[depth] as string;
  if (step !== '*') {
    if (Object.hasOwn(value, step)) collect((value as Record<string, unknown>)[step], path, depth + 1, [...at, step], add);
  } else if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) collect(entry, path, depth + 1, [...at, index], add);
  } else for (const [key, entry] of Object.entries(value)) collect(entry, path, depth + 1, [...at, key], add);
}
