/** The fields that can refer elsewhere, found in the schema, and what a file has written in them. */
import type { z } from 'zod';
import type { FieldPath } from './rule.ts';
import { type QuestionFields, questionSchema } from './schema.ts';
import { type Holds, holds } from './schema-parts.ts';

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
  const registered = holds.get(schema);
  if (registered) return [{ path, holds: registered.holds }];
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

/** The fields of a question that hold one of the kinds. */
export const holdersOf = (...kinds: Holds[]): readonly Holder[] => holders.filter(({ holds }) => kinds.includes(holds));

/** What a file has written in the fields that can refer elsewhere, in the order of the schema. */
export function heldIn(fields: object, some: readonly Holder[] = holders): Held[] {
  const found: Held[] = [];
  eachHeld(fields, some, (text, holds, at) => found.push({ at: at.slice(), holds, text }));
  return found;
}

type Visit = (text: string, holds: Holds, at: FieldPath) => void;

/**
 * Visits the texts of some fields. It makes no object for a text, because the check visits all of them.
 * @param visit gets the path of the field in an array that is used again for the next one: copy it to keep it
 */
export function eachHeld(fields: object, some: readonly Holder[], visit: Visit): void {
  for (const { path, holds } of some) enter(fields, path, holds, [], visit);
}

function enter(value: unknown, path: readonly string[], holds: Holds, at: (string | number)[], visit: Visit): void {
  const step = path[at.length];
  if (step === undefined) {
    if (typeof value === 'string') visit(value, holds, at);
  } else if (typeof value === 'object' && value !== null) {
    if (Array.isArray(value) && step === '*') {
      for (let index = 0; index < value.length; index++) {
        at.push(index);
        enter(value[index], path, holds, at, visit);
        at.pop();
      }
    } else {
      for (const key of step === '*' ? Object.keys(value) : [step]) {
        if (!Object.hasOwn(value, key)) continue;
        at.push(key);
        enter((value as Record<string, unknown>)[key], path, holds, at, visit);
        at.pop();
      }
    }
  }
}

const IDS = holdersOf('id');

/** A copy of fields with other ids, where answers stay as they are; the same fields if no id changes. */
export function withIds(fields: QuestionFields, other: (id: string) => string): QuestionFields {
  const changed = heldIn(fields, IDS).flatMap(({ at, text }) => {
    const id = idIn(text);
    return other(id) === id ? [] : [{ at, text: other(id) + text.slice(id.length) }];
  });
  if (changed.length === 0) return fields;
  const copy = structuredClone(fields);
  for (const { at, text } of changed) {
    const holder = at.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)[key], copy);
    (holder as Record<PropertyKey, unknown>)[at.at(-1) as PropertyKey] = text;
  }
  return copy;
}

/** The id in a text of the form `id` or `id=answer`. */
export function idIn(text: string): string {
  const end = text.indexOf('=');
  return end < 0 ? text : text.slice(0, end);
}

/** The key in a text of the form `id=key`; undefined for an id alone. */
export function keyIn(text: string): string | undefined {
  const end = text.indexOf('=');
  return end < 0 ? undefined : text.slice(end + 1);
}
