import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import jsigs from 'jsonld-signatures';

/**
 * Checks a credential with another library than the one that signed it, and without the network: what it needs comes in
 * on standard input, `{credential, did, contexts, statusList}`, and what it found goes out, `{verified, error}`. Runs as
 * a program of its own because Jest cannot load ES modules.
 */
const { credential, did, contexts, statusList } = JSON.parse(readFileSync(0, 'utf8'));
const require = createRequire(import.meta.url);
const { contexts: published } = require('@digitalbazaar/credentials-context');

// The context of the W3C comes from its own package; the others were handed over by the test.
const documents = new Map(Object.entries(contexts));
for (const [address, context] of published) documents.set(address, context);
for (const method of did.verificationMethod)
  documents.set(method.id, { '@context': 'https://w3id.org/security/multikey/v1', ...method });
documents.set(did.id, did);
const documentLoader = async (address) => {
  const document = documents.get(address);
  if (!document) throw new Error(`not published: ${address}`);
  return { documentUrl: address, document, contextUrl: null };
};

const suite = new DataIntegrityProof({ cryptosuite });
/** A list of revoked credentials is a credential too: its proof is checked before it is believed. */
const checkStatus = async ({ credential: { credentialStatus } }) => {
  const result = await jsigs.verify(statusList, {
    suite,
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader,
  });
  if (!result.verified) return { verified: false, error: result.error };
  const bits = gunzipSync(Buffer.from(statusList.credentialSubject.encodedList.slice(1), 'base64url'));
  const index = Number(credentialStatus.statusListIndex);
  const revoked = ((bits[index >> 3] >> (7 - (index & 7))) & 1) === 1;
  return { verified: !revoked, error: revoked ? new Error('revoked') : undefined };
};

const result = await vc.verifyCredential({ credential, suite, documentLoader, checkStatus });
const messages = (error) => [
  error?.message,
  ...(error?.errors ?? []).flatMap(messages),
  error?.cause && messages(error.cause),
];
const why = [...messages(result.error), ...messages(result.statusResult?.error)].flat().filter(Boolean);
process.stdout.write(JSON.stringify({ verified: result.verified, why }));
