/** Reads what people filled into an issue form of `.github/ISSUE_TEMPLATE`, from the body that GitHub makes of it. */
import { parse } from 'yaml';

/** Values by the ids of the fields; fields that were left empty are not in it. */
export type FilledForm = ReadonlyMap<string, string>;

interface FormFile {
  body: { type: string; id?: string; attributes: { label?: string } }[];
}

/** What GitHub writes for a field that was left empty. */
const NOTHING = '_No response_';

/**
 * Reads the body of an issue that a form made: each label as a heading of level three, then the value.
 * @param template the YAML of the form
 */
export function readIssueForm(body: string, template: string): FilledForm {
  const { body: fields } = parse(template) as FormFile;
  const idOf = new Map(fields.flatMap(({ id, attributes: { label } }) => (id && label ? [[label, id] as const] : [])));
  const filled = new Map<string, string>();
  let current: string | undefined;
  let lines: string[] = [];
  const keep = () => {
    const value = lines.join('\n').trim();
    if (current && value && value !== NOTHING) filled.set(current, value);
    lines = [];
  };
  for (const line of body.split(/\r?\n/)) {
    const heading = /^### (.+)$/.exec(line);
    const id = heading && idOf.get((heading[1] as string).trim());
    // Only the headings of the form count, and each once: what people write may have headings too.
    if (id && !filled.has(id) && id !== current) {
      keep();
      current = id;
    } else lines.push(line);
  }
  keep();
  return filled;
}
