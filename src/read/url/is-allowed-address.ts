import { BlockList, isIP } from 'node:net';

type Subnet = readonly [network: string, prefix: number];

/** The reader's own machine and network; IANA's special-purpose registries (RFC 6890 and its successors). */
const PRIVATE: readonly Subnet[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['::', 128],
  ['::1', 128],
  ['fc00::', 7],
];

/** Addresses that no article has: link-local ones, where clouds keep their metadata, and those for no single host. */
const NEVER: readonly Subnet[] = [
  ['100.100.100.200', 32],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fd00:ec2::254', 128],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

function blockList(subnets: readonly Subnet[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of subnets)
    list.addSubnet(network, prefix, network.includes(':') ? 'ipv6' : 'ipv4');
  return list;
}

const privateList = blockList(PRIVATE);
const neverList = blockList(NEVER);

/**
 * Whether an IP address may be connected to: one of the public internet, or with `allowPrivate` also the reader's own
 * machine and network. An IPv4 address written as IPv6 counts as the IPv4 address; link-local and metadata addresses
 * are refused in any case, and so is what is no IP address.
 */
export function isAllowedAddress(address: string, allowPrivate: boolean): boolean {
  const plain = address.replace(/%.*$/, '');
  const family = isIP(plain);
  if (family === 0) return false;
  const type = family === 6 ? 'ipv6' : 'ipv4';
  if (neverList.check(plain, type)) return false;
  return allowPrivate || !privateList.check(plain, type);
}
