import { X509Certificate } from 'node:crypto';
import { compactVerify } from 'jose';
import { excerpt, type Fault, ok, type Result, refuse } from '../fault';
import { sameStatement, withoutSignature } from '../statement/compare';
import { SIGNATURE, type Statement } from '../statement.types';
import { isFields } from '../validate/check';
import { statementFault } from '../validate/statement';
import type { XapiVersion } from '../version/negotiate';
import type { ReceivedAttachments } from './attachments';
import { mediaTypeOf } from './parse';
import { parseJson } from './text';

const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
const COMPACT = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;

function readJson(base64url: string): unknown {
  const parsed = parseJson(Buffer.from(base64url, 'base64url'));
  return parsed.ok ? parsed.value : undefined;
}

/** The certificates of x5c, each signed by the next. Whether the last one is trusted is the reader's judgement. */
function readChain(x5c: unknown): X509Certificate[] | undefined {
  if (!Array.isArray(x5c) || x5c.length === 0 || x5c.length > 20) return undefined;
  try {
    const chain = x5c.map((der) => new X509Certificate(Buffer.from(String(der), 'base64')));
    const linked = chain.every((certificate, i) => {
      const issuer = chain[i + 1];
      return !issuer || (certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey));
    });
    return linked ? chain : undefined;
  } catch {
    return undefined;
  }
}

async function checkJws(jws: string, statement: Statement, version: XapiVersion): Promise<Result<boolean>> {
  const pieces = COMPACT.exec(jws.trim());
  const header = pieces && readJson(pieces[1]!);
  if (!pieces || !isFields(header)) return refuse('signature-malformed');
  if (!ALGORITHMS.includes(String(header['alg']))) {
    return refuse('signature-algorithm', { found: excerpt(header['alg']) });
  }
  const signed = readJson(pieces[2]!);
  if (statementFault(signed, version)) return refuse('signature-payload');
  if (!sameStatement(withoutSignature(signed as Statement), withoutSignature(statement))) {
    return refuse('signature-differs');
  }
  // Without a certificate there is nothing to hold the signature against.
  if (header['x5c'] === undefined) return ok(false);
  const chain = readChain(header['x5c']);
  if (!chain) return refuse('signature-certificate');
  try {
    await compactVerify(jws.trim(), chain[0]!.publicKey, { algorithms: ALGORITHMS });
    return ok(true);
  } catch {
    return refuse('signature-invalid');
  }
}

/**
 * Checks every signature among the attachments of a statement (1.0.3 Data 2.6; IEEE 9274.1.1 4.2.6): content type, a
 * JWS with RS256, RS384 or RS512, a payload that is this statement without the signature, and where the JWS bears
 * certificates, that they are a chain and its first made the signature. Dates are not judged: a statement may be
 * forwarded long after its signer's certificate ran out. Undefined when nothing is wrong.
 */
export async function signatureFault(
  statement: Statement,
  received: ReceivedAttachments,
  version: XapiVersion,
): Promise<Fault | undefined> {
  for (const [index, item] of (statement.attachments ?? []).entries()) {
    if (item.usageType !== SIGNATURE) continue;
    const path = `attachments[${index}]`;
    if (mediaTypeOf(item.contentType) !== 'application/octet-stream') {
      return refuse('signature-content-type', {}, path).fault;
    }
    const sent = received.get(item.sha2.toLowerCase());
    if (!sent) return refuse('signature-missing', {}, path).fault;
    const checked = await checkJws(sent.data.toString('latin1'), statement, version);
    if (!checked.ok) return { ...checked.fault, path };
  }
  return undefined;
}
