/** Digests: what is the same has the same one, and what differs has another. All are of SHA-256. */
import { hash } from 'node:crypto';

/** The digest of plain data, in the order of its fields. 128 bits as base64url. */
export const digestOf = (data: unknown): string => digestOfBytes(JSON.stringify(data));

/** The digest of a text, or of bytes. 128 bits as base64url. */
export const digestOfBytes = (content: string | Uint8Array): string => hash('sha256', content, 'base64url').slice(0, 22);

/** For what is read by people, or counted with: so many hexadecimal digits, 64 at the most. */
export const hexDigestOf = (text: string, digits: number): string => hash('sha256', text, 'hex').slice(0, digits);
