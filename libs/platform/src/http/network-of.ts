import { isIPv6 } from 'node:net';

/**
 * The network that an address is counted by when tries are limited. Whoever has one IPv6 address has a /64 of them,
 * so the first half stands for all; an IPv4 address stands for itself, also in its IPv6 writing.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const between = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0');
  const half = [...left, ...between, ...right].slice(0, 4);
  return `${half.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
