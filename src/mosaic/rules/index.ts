/** Every rule of the check, in the order in which a file is read: bytes, frontmatter, fields, the graph, advice, layout. */
import type { Rule } from '../rule.ts';
import { alias } from './alias.ts';
import { answer } from './answer.ts';
import { argued } from './argued.ts';
import { checked } from './checked.ts';
import { circularWay } from './circular-way.ts';
import { conflictingFacts } from './conflicting-facts.ts';
import { contradiction } from './contradiction.ts';
import { cutText } from './cut-text.ts';
import { cycle } from './cycle.ts';
import { depth } from './depth.ts';
import { duplicateEntry } from './duplicate-entry.ts';
import { duplicateId } from './duplicate-id.ts';
import { encoding } from './encoding.ts';
import { fieldOrder } from './field-order.ts';
import { fieldType } from './field-type.ts';
import { formerId } from './former-id.ts';
import { frontmatter } from './frontmatter.ts';
import { heading } from './heading.ts';
import { id } from './id.ts';
import { label } from './label.ts';
import { link } from './link.ts';
import { literalInsight } from './literal-insight.ts';
import { longBody } from './long-body.ts';
import { needs } from './needs.ts';
import { oneSentenceALine } from './one-sentence-a-line.ts';
import { parent } from './parent.ts';
import { rareTag } from './rare-tag.ts';
import { rawHtml } from './raw-html.ts';
import { sameLabel } from './same-label.ts';
import { sameName } from './same-name.ts';
import { similarTitle } from './similar-title.ts';
import { size } from './size.ts';
import { sourceAddress } from './source-address.ts';
import { status } from './status.ts';
import { strayRoot } from './stray-root.ts';
import { symlink } from './symlink.ts';
import { tagsFile } from './tags-file.ts';
import { term } from './term.ts';
import { termsFile } from './terms-file.ts';
import { title } from './title.ts';
import { undescribedSource } from './undescribed-source.ts';
import { undescribedTag } from './undescribed-tag.ts';
import { unknownField } from './unknown-field.ts';
import { unusedPerson } from './unused-person.ts';
import { unusedTag } from './unused-tag.ts';
import { url } from './url.ts';
import { yaml } from './yaml.ts';

export const rules: readonly Rule[] = [
  symlink,
  encoding,
  size,
  frontmatter,
  yaml,
  unknownField,
  fieldType,
  cutText,
  title,
  label,
  sameLabel,
  id,
  duplicateId,
  alias,
  parent,
  formerId,
  cycle,
  needs,
  depth,
  link,
  url,
  sourceAddress,
  duplicateEntry,
  status,
  answer,
  argued,
  circularWay,
  contradiction,
  checked,
  undescribedSource,
  conflictingFacts,
  similarTitle,
  rareTag,
  tagsFile,
  undescribedTag,
  unusedTag,
  termsFile,
  term,
  sameName,
  unusedPerson,
  rawHtml,
  strayRoot,
  heading,
  longBody,
  fieldOrder,
  literalInsight,
  oneSentenceALine,
];

/** The rules about what a mosaic says, without those about layout: for builds, edits and comparisons. */
export const rulesOfContent: readonly Rule[] = rules.filter(({ severity }) => severity !== 'suggestion');
