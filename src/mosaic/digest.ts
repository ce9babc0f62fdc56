/** Digests with SHA-256: equal content has the same digest, and different content another. */
import { sha256 } from '#sha256';

/** The digest of plain data, which depends on the order of its fields: 132 bits as 22 characters of base64url. */
export const digestOf = (data: unknown): string => digestOfBytes(JSON.stringify(data));

/** The digest of a text, or of bytes: 132 bits as 22 characters of base64url. */
export const digestOfBytes = (content: string | Uint8Array): string => sha256(content, 'base64url').slice(0, 22);

/** A digest for people or for arithmetic, as hexadecimal digits. @param digits how many, at most 64 */
export const hexDigestOf = (text: string, digits: number): string => sha256(text, 'hex').slice(0, digits);
