import { BlockList, isIPv4, isIPv6 } from 'node:net';

// Ranges that IANA's special-purpose registries do not list as globally reachable. Node checks an IPv4 address written as
// IPv6 (`::ffff:10.0.0.1`) as IPv4.
const PRIVATE = netsOf(
  'ipv4',
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24',
  '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3',
);

/** The globally routed part of IPv6, without tunnels, whose addresses contain another one. */
const GLOBAL = netsOf('ipv6', '2000::/3');
const NOT_GLOBAL = netsOf('ipv6', '2001::/23 2001:db8::/32 2002::/16 3fff::/20');

/** `64:ff9b::/96`: IPv4 addresses as name servers of IPv6-only networks write them. */
const NAT64 = /^\[64:ff9b::(?:([\da-f]{1,4}):)?([\da-f]{1,4})\]$/;

/** Whether an IP address is on the own machine or network, or not on the internet at all. */
export function isPrivate(address: string): boolean {
  if (isIPv4(address)) return PRIVATE.check(address, 'ipv4');
  const [plain] = address.split('%') as [string];
  if (!isIPv6(plain)) return true;
  const { hostname } = new URL(`http://[${plain}]`);
  const [, high = '0', low] = NAT64.exec(hostname) ?? [];
  if (low) return isPrivate(dotted(Number.parseInt(high, 16) * 0x1_00_00 + Number.parseInt(low, 16)));
  if (hostname.startsWith('[::ffff:')) return PRIVATE.check(plain, 'ipv6');
  return !GLOBAL.check(plain, 'ipv6') || NOT_GLOBAL.check(plain, 'ipv6');
}

const dotted = (number: number): string => new URL(`http://${number}`).hostname;

function netsOf(family: 'ipv4' | 'ipv6', ...lines: string[]): BlockList {
  const list = new BlockList();
  for (const net of lines.join(' ').split(' ')) {
    const [address, prefix] = net.split('/') as [string, string];
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
