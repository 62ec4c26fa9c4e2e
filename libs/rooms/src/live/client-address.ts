import type { IncomingMessage } from 'node:http';

/**
 * The address of whoever opened a connection.
 * @param trusted how many proxies stand in front, whose word on it is believed (as Express's `trust proxy`)
 */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  trusted: number,
): string {
  const said = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  const hops = [...said, socket.remoteAddress ?? ''].reverse();
  return hops[Math.min(trusted, hops.length - 1)] ?? '';
}
