import { execFile } from 'node:child_process';
import path from 'node:path';
import { contextAddresses, contexts } from '../contexts';

export interface ToVerify {
  credential: object;
  /** The document of the issuer's did:web. */
  did: object;
  statusList?: object;
}

/**
 * What the libraries of Digital Bazaar say of a credential, in a program of their own and without the network. They
 * bring the context of the W3C themselves.
 */
export function verifyIndependently(given: ToVerify): Promise<{ verified: boolean; why: string[] }> {
  const others = [contextAddresses.openBadges, contextAddresses.learnerRecord];
  const known = Object.fromEntries(others.map((address) => [address, contexts.get(address)]));
  const program = path.resolve(__dirname, '../../../../test/support/verify-credential.mjs');
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [program], { maxBuffer: 1 << 24 }, (error, stdout) =>
      error ? reject(error) : resolve(JSON.parse(stdout) as { verified: boolean; why: string[] }),
    );
    child.stdin?.end(JSON.stringify({ ...given, contexts: known }));
  });
}
