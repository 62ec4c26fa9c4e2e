import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { canonical } from './canonical';
import { fromMultibase, toMultibase } from './multibase';

/** A proof of the Data Integrity suite eddsa-rdfc-2022, embedded in what it signs. */
export interface Proof {
  type: 'DataIntegrityProof';
  cryptosuite: 'eddsa-rdfc-2022';
  created: string;
  verificationMethod: string;
  proofPurpose: 'assertionMethod';
  proofValue: string;
}
export type JsonObject = { [name: string]: unknown };
export type Signed<T extends JsonObject = JsonObject> = T & { proof: Proof };

const sha256 = (text: string) => createHash('sha256').update(text).digest();

/** What is signed: the hash of the proof without its value, then the hash of the document without its proof. */
async function signedBytes(document: JsonObject, proof: object): Promise<Buffer> {
  const options = { '@context': document['@context'], ...proof };
  return Buffer.concat([sha256(await canonical(options)), sha256(await canonical(document))]);
}

/**
 * Adds a proof to a JSON-LD document (W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.2).
 * @param key.method the address of the key’s verification method
 */
export async function addProof<T extends JsonObject>(
  document: T,
  key: { method: string; privateKey: KeyObject },
  created: Date,
): Promise<Signed<T>> {
  const proof: Omit<Proof, 'proofValue'> = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: `${created.toISOString().slice(0, 19)}Z`,
    verificationMethod: key.method,
    proofPurpose: 'assertionMethod',
  };
  const value = sign(null, await signedBytes(document, proof), key.privateKey);
  return { ...document, proof: { ...proof, proofValue: toMultibase(value) } };
}

/**
 * Whether the one proof of a document was made with a key over exactly this content.
 * @throws UnreadableDocument when the content cannot be read
 */
export async function proofHolds(signed: Signed, publicKey: KeyObject): Promise<boolean> {
  const { proof, ...document } = signed;
  const { proofValue, ...options } = proof;
  const value = typeof proofValue === 'string' ? fromMultibase(proofValue) : null;
  if (value?.length !== 64) return false;
  return verify(null, await signedBytes(document, options), publicKey, value);
}
