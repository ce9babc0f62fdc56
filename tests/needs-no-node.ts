/** Finds out whether a module can run in a browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** Fails if a module, or one that it imports, imports a module of Node. */
export function assertNeedsNoNode(module: URL): void {
  const seen = new Set<string>();
  const visit = (file: URL): void => {
    if (seen.has(file.href)) return;
    seen.add(file.href);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)(?! type)[^;'"]*? from '([^']+)'/gm)) {
      assert.ok(!name.startsWith('node:'), `${file.pathname} imports ${name}`);
      if (name.startsWith('.')) visit(new URL(name, file));
    }
  };
  visit(module);
  assert.ok(seen.size > 1, 'its imports are found');
}
