/** gray-matter asks for Node's Buffer: https://github.com/jonschlinkert/gray-matter/issues/143. Import this before it. */
import { Buffer } from 'buffer/';

Object.assign(globalThis, { Buffer });
