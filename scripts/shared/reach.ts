/** How commands reach servers. */
import { INTERNET, type Reach } from '../../src/web/ask.ts';
import { UsageError } from './command.ts';

/**
 * The internet; or, for tests alone, a server on a port of this machine in place of every other.
 * @throws {UsageError} when the variable is no port
 */
export function readReach(env: Record<string, string | undefined> = process.env): Reach {
  const port = env.TEST_SERVER_PORT;
  if (!port) return INTERNET;
  if (/^\d{1,5}$/.test(port)) return { ...INTERNET, testPort: Number(port) };
  throw new UsageError(
    `Unexpected TEST_SERVER_PORT "${port}", expected the port of a server on this machine, in a test; otherwise nothing`,
  );
}
