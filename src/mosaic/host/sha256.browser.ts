/** SHA-256 in a browser, whose own gives its result only later. */
import { sha256 as bytesOf } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export function sha256(content: string | Uint8Array, encoding: 'base64url' | 'hex'): string {
  const digest = bytesOf(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  if (encoding === 'hex') return bytesToHex(digest);
  return btoa(String.fromCharCode(...digest))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
}
