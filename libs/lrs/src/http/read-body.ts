import express, { type Request, type Response } from 'express';
import { type Refusal, refusals } from './refusal';

/**
 * The body of a request, unpacked when it came compressed; empty when there is none.
 * @param limit the most bytes, unpacked
 * @throws Refusal with 413 above the limit, 415 for a compression nobody knows, 400 for one that is broken
 */
export async function readBody(request: Request, response: Response, limit: number): Promise<Buffer> {
  const read = express.raw({ type: () => true, limit });
  await new Promise<void>((done, failed) => {
    read(request, response, (error?: unknown) => (error ? failed(refusalFor(error, limit)) : done()));
  });
  return Buffer.isBuffer(request.body) ? request.body : nothing;
}

const nothing = Buffer.alloc(0);

/** Express's reader throws errors that carry a status. */
function refusalFor(error: unknown, limit: number): Refusal {
  const status = (error as { status?: unknown }).status;
  if (status === 413) return refusals.tooLarge(limit);
  return status === 415 ? refusals.unknownEncoding() : refusals.unreadableBody();
}
