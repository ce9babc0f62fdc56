/** A filled form with a list: its bundle, in the form itself or in a file attached to it, as a change of the questions. */
import { BundleError, isBundle, readBundle } from '../formats/bundle.ts';
import type { FilledForm } from '../formats/issue-form.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { bundleChange } from './bundle-change.ts';
import type { Change } from './change.ts';
import { Refusal } from './refusal.ts';

/** The address that GitHub gives to a file which somebody attached to an issue. */
const ATTACHED = /https:\/\/github\.com\/user-attachments\/files\/\d{1,20}\/[\w.%~-]{1,255}(?=[)\s]|$)/g;

/**
 * The address of the file that holds the bundle of a form; undefined where the form holds it itself.
 * @throws {Refusal} for a form without a bundle or a file, and with several files
 */
export function bundleAddress(form: FilledForm): string | undefined {
  const text = form.get('bundle') ?? '';
  if (isBundle(text)) return undefined;
  const addresses = new Set(text.match(ATTACHED));
  const [address] = addresses;
  if (address === undefined)
    throw new Refusal(
      'Unexpected form without a bundle, expected what the page "Bring your list" of the site gives you, pasted as a whole, or the file of it attached',
    );
  if (addresses.size > 1) throw new Refusal(`Unexpected ${addresses.size} attached files, expected one bundle`);
  return address;
}

/**
 * @param attached the text of the file that the form names
 * @throws {Refusal} when the bundle is not whole, or does not fit the questions
 */
export function newList(files: readonly QuestionFile[], form: FilledForm, attached?: string): Change {
  const where = attached === undefined ? 'the bundle' : 'the attached file';
  try {
    const change = bundleChange(files, readBundle(attached ?? form.get('bundle') ?? ''));
    if (change.size === 0) throw new Refusal(`Unexpected bundle without anything new, expected questions that are not here yet`);
    return change;
  } catch (error) {
    if (error instanceof BundleError) throw new Refusal(`${where}, ${error.message}`);
    throw error;
  }
}
