/** SHA-256 in Node. `sha256.browser.ts` gives the same in a browser; `package.json` chooses, under `imports`. */
import { hash } from 'node:crypto';

export const sha256 = (content: string | Uint8Array, encoding: 'base64url' | 'hex'): string => hash('sha256', content, encoding);
