import type { PublishedKey } from './signing-keys.service';

/** The document that a did:web resolves to: every key that signed once, and may be trusted for what it signed. */
export function didDocument(did: string, keys: readonly PublishedKey[]): object {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: keys.map(({ id, method }) => ({
      id: method,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: id,
    })),
    assertionMethod: keys.map(({ method }) => method),
  };
}
