/** Fields as the YAML of question files: lists of words between brackets, all else in lines. */
import { Document, isScalar, visit } from 'yaml';

export function yamlDocument(fields: object): Document {
  const document = new Document(fields);
  visit(document, {
    Seq(_, list) {
      if (list.items.every((item) => isScalar(item))) list.flow = true;
    },
  });
  return document;
}

export const yamlText = (document: Document): string => document.toString({ lineWidth: 0, flowCollectionPadding: false });
