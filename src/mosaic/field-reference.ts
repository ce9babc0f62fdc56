/** The documentation of the schema: rows for people, JSON Schema for editors. */
import { z } from 'zod';
import { hinge, questionSchema, sourceFields, way } from './schema.ts';
import { yamlDocument, yamlText } from './yaml-text.ts';

/** One row of the field reference. */
export interface FieldReference {
  name: string;
  type: string;
  required: boolean;
  description: string;
  /** The field with a value, as a file has it; of those that are hard to imagine. */
  example?: string;
}

/** The field reference of the contribute page: the JSON Schema, as rows. */
export function fieldReference(): Record<'question' | 'source' | 'settled_by' | 'hinges', FieldReference[]> {
  const rows = (shape: Record<string, z.ZodType>) =>
    Object.entries(shape).map(([name, field]) => {
      const json = z.toJSONSchema(field, { io: 'input' }) as JsonType;
      const [example] = json.examples ?? [];
      return {
        name,
        type: describeType(json),
        required: !field.safeParse(undefined).success,
        description: field.description ?? '',
        ...(example !== undefined && { example: yamlText(yamlDocument({ [name]: example })).trimEnd() }),
      };
    });
  return { question: rows(questionSchema.shape), source: rows(sourceFields.shape), settled_by: rows(way.shape), hinges: rows(hinge.shape) };
}

/** The JSON Schema of a question file's frontmatter, for editors. @param address where it is published, if it is */
export function questionJsonSchema(address?: string) {
  const { $schema, ...schema } = z.toJSONSchema(questionSchema, { io: 'input' });
  return { $schema, ...(address && { $id: address }), title: 'Question', ...schema };
}

interface JsonType {
  title?: string;
  examples?: unknown[];
  type?: string;
  enum?: string[];
  items?: JsonType;
  anyOf?: JsonType[];
}

/** A type in words for a contributor: `list of id`, `open | partial`. */
function describeType(json: JsonType): string {
  if (json.title) return json.title;
  if (json.enum) return json.enum.join(' | ');
  if (json.anyOf) return [...new Set(json.anyOf.map(describeType))].join(' or ');
  if (json.items) return `list of ${describeType(json.items)}`;
  return { object: 'entry', string: 'text', boolean: 'true or false' }[json.type ?? ''] ?? json.type ?? 'any';
}
