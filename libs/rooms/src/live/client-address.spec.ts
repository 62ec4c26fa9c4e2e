import type { Socket } from 'node:net';
import { clientAddress } from './client-address';

const from = (forwarded: string | undefined, trusted: number) =>
  clientAddress(
    {
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
      socket: { remoteAddress: '10.0.0.9' } as Socket,
    },
    trusted,
  );

describe('the address of whoever opens a line', () => {
  it('is the connection’s own where no proxy is trusted, whatever a header says', () => {
    expect(from('203.0.113.5', 0)).toBe('10.0.0.9');
  });
  it('is what the trusted proxy saw, not what the client said before', () => {
    expect(from('1.1.1.1, 203.0.113.5', 1)).toBe('203.0.113.5');
    expect(from('203.0.113.5, 10.0.0.8', 2)).toBe('203.0.113.5');
  });
  it('is the connection’s own where a proxy said nothing', () => {
    expect(from(undefined, 2)).toBe('10.0.0.9');
  });
});
