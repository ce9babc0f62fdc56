/** For the test of the lock: takes the lock of a folder and holds it until it is killed. */
import { lock } from './lock.ts';

await lock(process.argv[2] as string, 'a process', () => undefined);
process.send?.('locked');
setInterval(() => undefined, 1000);
