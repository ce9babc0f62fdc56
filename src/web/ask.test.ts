import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { ask, type Reach } from './ask.ts';
import { isPublicAddress } from './public-address.ts';

describe('isPublicAddress', () => {
  it('tells public machines from those of this machine, of a network, and of no network', () => {
    for (const address of ['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::6810:84e5', '2a00:1450:4001::200e'])
      assert.equal(isPublicAddress(address), true, address);
    for (const address of [
      ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
      ...['192.168.1.1', '192.0.0.8', '198.18.0.1', '203.0.113.9', '224.0.0.1', '255.255.255.255'],
      ...['::', '::1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '64:ff9b::a00:1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12:3456::1'],
      ...['ff02::1', '2001:db8::1', '2002:a00:1::', '2001:0:a00:1::', '3fff::1'],
      ...['example.org', '', '127.1', '0x7f.0.0.1'],
    ])
      assert.equal(isPublicAddress(address), false, address);
  });
});

const resolving = (...addresses: string[]): Reach => ({
  resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
});
const signal = () => AbortSignal.timeout(5000);

describe('ask', () => {
  it('refuses a name that resolves to a machine that is not public, even beside public ones, and connects to none', async () => {
    let heard = 0;
    const server = createServer((_, response) => {
      heard += 1;
      response.end();
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      for (const addresses of [['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['::1'], ['::ffff:127.0.0.1'], ['fd00::1']])
        await assert.rejects(ask(`http://rebinds.example.org:${port}/`, resolving(...addresses), { signal: signal() }), {
          message: /Unexpected machine "rebinds.example.org" \(.*\), expected a public one/,
        });
      for (const host of ['127.0.0.1', '[::1]', '2130706433', '0x7f000001', '127.1', '[::ffff:7f00:1]', '0'])
        await assert.rejects(ask(`http://${host}:${port}/`, resolving('8.8.8.8'), { signal: signal() }), /expected a public one/, host);
      assert.equal(heard, 0);
    } finally {
      server.close();
    }
  });

  it('refuses other schemes, and names and passwords', async () => {
    for (const address of ['ftp://example.org/', 'javascript:alert(1)', 'nonsense', 'https://user:secret@example.org/'])
      await assert.rejects(ask(address, resolving('8.8.8.8'), { signal: signal() }), /^NoAnswer|Error: Unexpected/);
  });

  it('says which name does not resolve, and does not wait for a resolver that is silent', async () => {
    const fails: Reach = { resolve: () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' })) };
    await assert.rejects(
      ask('https://nowhere.example.org/', fails, { signal: signal() }),
      /Unexpected ENOTFOUND from nowhere\.example\.org/,
    );
    const silent: Reach = { resolve: () => new Promise(() => {}) };
    const stopped = AbortSignal.abort();
    await assert.rejects(ask('https://silent.example.org/', silent, { signal: stopped }), /Unexpected silence of silent\.example\.org/);
  });
});
