import { createHash } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';

/** BigBlueButton refused; `key` is its own word for why. */
export class BigBlueButtonError extends Error {
  constructor(
    readonly key: string,
    message: string,
  ) {
    super(`BigBlueButton: ${message} (${key})`);
    this.name = 'BigBlueButtonError';
  }
}

type Parameters = Record<string, string>;

const patience = 10_000;
const largestAnswer = 256 * 1024;
// No entities are expanded, nothing is guessed: all values stay text.
const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, processEntities: false });

/** Requests of BigBlueButton's API: each is signed by SHA-256 of its name, its query and the shared secret. */
export class BigBlueButtonApi {
  /** @param base up to and with `/bigbluebutton/` */
  constructor(
    private readonly base: string,
    private readonly secret: string,
  ) {}

  /** The signed address of a call. */
  address(call: string, parameters: Parameters): string {
    const query = new URLSearchParams(parameters).toString();
    const checksum = createHash('sha256').update(`${call}${query}${this.secret}`).digest('hex');
    const url = new URL(`api/${call}`, this.base.endsWith('/') ? this.base : `${this.base}/`);
    return `${url.href}?${query ? `${query}&` : ''}checksum=${checksum}`;
  }

  /**
   * Makes a call and reads what was answered.
   * @throws BigBlueButtonError when it is refused; Error when there is no answer, or none that can be read
   */
  async call(call: string, parameters: Parameters): Promise<Record<string, unknown>> {
    const answer = await fetch(this.address(call, parameters), {
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const { response } = parser.parse(await textOf(answer)) as { response?: Record<string, unknown> };
    if (typeof response !== 'object' || response === null) throw new Error('BigBlueButton gave no answer');
    if (response['returncode'] !== 'SUCCESS')
      throw new BigBlueButtonError(String(response['messageKey'] ?? ''), String(response['message'] ?? ''));
    return response;
  }
}

/** The whole of an answer, unless it is too large. */
async function textOf(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > largestAnswer) throw new Error('BigBlueButton answered too much');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
