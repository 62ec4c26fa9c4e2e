import { mediaErrors } from '../media.errors';
import { JanusAway, JanusError, janusCodes } from './janus-errors';

/** Runs something with Janus; how it fails is told in words that a person understands. */
export async function understood<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof JanusAway) throw mediaErrors.mediaAway();
    if (error instanceof JanusError) throw wordsFor(error);
    throw error;
  }
}

function wordsFor({ code }: JanusError): Error {
  if (code === janusCodes.noSuchFeed) return mediaErrors.feedGone();
  if (code === janusCodes.publishersFull) return mediaErrors.mediaFull();
  if (code === janusCodes.noHandle) return mediaErrors.connectionGone();
  // 465 and 466: a session description or a candidate that it cannot read.
  if (code === 465 || code === 466) return mediaErrors.mediaUnusable();
  return mediaErrors.mediaAway();
}
