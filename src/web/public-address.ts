/** Which addresses of the internet protocol are those of public machines. */
import { BlockList, isIP } from 'node:net';

/** Networks of IPv4 that are not public: https://www.iana.org/assignments/iana-ipv4-special-registry, and multicast (RFC 5771). */
const NOT_PUBLIC_4 = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24
  192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`;

/** Global unicast of IPv6 (RFC 4291): loopback, link-local, unique-local, multicast and addresses that hold one of IPv4 are outside. */
const PUBLIC_6 = '2000::/3';

/** Parts of it that are not public: https://www.iana.org/assignments/iana-ipv6-special-registry. 2002:: and 2001:: hold IPv4 addresses. */
const NOT_PUBLIC_6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20';

function networks(list: string): BlockList {
  const found = new BlockList();
  for (const network of list.split(/\s+/)) {
    const [address = '', bits] = network.split('/');
    found.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return found;
}

const [notPublic4, public6, notPublic6] = [networks(NOT_PUBLIC_4), networks(PUBLIC_6), networks(NOT_PUBLIC_6)];

/** Whether an address, as text and without brackets, is that of a public machine. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !notPublic4.check(address, 'ipv4');
  return version === 6 && public6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6');
}
