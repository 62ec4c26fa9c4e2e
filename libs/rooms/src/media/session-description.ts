import type { IceCandidate, SessionDescription } from '../protocol';
import { mediaErrors } from './media.errors';

/** One part of a session description. */
export interface MediaSection {
  kind: string;
  mid: string;
  sends: boolean;
}

// A browser's own offers are 3,000 to 8,000 characters; the limits stop what no browser makes.
const longestDescription = 32_000;
const mostCandidates = 60;
const longestCandidate = 512;

/**
 * The parts of a session description, in their order.
 * @throws rooms.mediaUnusable when it is too large, or no session description
 */
export function sectionsOf({ sdp }: SessionDescription): MediaSection[] {
  if (typeof sdp !== 'string' || sdp.length > longestDescription || !sdp.startsWith('v=0'))
    throw mediaErrors.mediaUnusable();
  if ((sdp.match(/^a=candidate:/gm)?.length ?? 0) > mostCandidates) throw mediaErrors.mediaUnusable();
  return sdp
    .split(/^m=/m)
    .slice(1)
    .map((section) => {
      const mid = /^a=mid:([\w-]{1,16})\r?$/m.exec(section)?.[1];
      const port = /^\w+ (\d+) /.exec(section)?.[1];
      if (mid === undefined || port === undefined) throw mediaErrors.mediaUnusable();
      return {
        kind: /^\w+/.exec(section)?.[0] ?? '',
        mid,
        sends: port !== '0' && !/^a=(recvonly|inactive)\r?$/m.test(section),
      };
    });
}

/**
 * Checks what somebody wants to send: one sound, one picture, or both, and nothing else.
 * @throws rooms.mediaUnusable
 */
export function offeredSections(jsep: SessionDescription): MediaSection[] {
  const sections = sectionsOf(jsep);
  const kinds = sections.map(({ kind }) => kind);
  const allowed = kinds.every((kind) => kind === 'audio' || kind === 'video');
  const once =
    new Set(kinds).size === kinds.length && new Set(sections.map(({ mid }) => mid)).size === kinds.length;
  if (jsep.type !== 'offer' || !allowed || !once || !sections.some(({ sends }) => sends))
    throw mediaErrors.mediaUnusable();
  return sections;
}

/** @throws rooms.mediaUnusable when it is no answer */
export function checkAnswer(jsep: SessionDescription): void {
  if (jsep.type !== 'answer' || sectionsOf(jsep).length === 0) throw mediaErrors.mediaUnusable();
}

/** @throws rooms.mediaUnusable when it is no candidate; an empty one says that there are no more */
export function checkCandidate(candidate: IceCandidate | null): void {
  if (candidate === null) return;
  const { candidate: line, sdpMid, sdpMLineIndex } = candidate;
  const good =
    typeof line === 'string' &&
    line.length <= longestCandidate &&
    (line === '' || /^(a=)?candidate:[^\r\n]+$/.test(line)) &&
    (sdpMid === undefined || sdpMid === null || /^[\w-]{1,16}$/.test(sdpMid)) &&
    (sdpMLineIndex === undefined ||
      sdpMLineIndex === null ||
      (Number.isInteger(sdpMLineIndex) && sdpMLineIndex >= 0 && sdpMLineIndex < 16));
  if (!good) throw mediaErrors.mediaUnusable();
}

/** @throws rooms.mediaUnusable */
export function checkName(name: string): void {
  if (typeof name !== 'string' || !/^[\w.:-]{1,80}$/.test(name)) throw mediaErrors.mediaUnusable();
}
