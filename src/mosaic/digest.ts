/** Digests: what is the same has the same one, and what differs has another. */
import { hash } from 'node:crypto';

/** The digest of plain data, in the order of its fields. 128 bits of SHA-256 as base64url. */
export const digestOf = (data: unknown): string => digestOfText(JSON.stringify(data));

/** The digest of a text. */
export const digestOfText = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22);
