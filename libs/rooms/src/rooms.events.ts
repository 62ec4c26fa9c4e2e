import { defineEvent } from '@domdom/platform';

interface AboutSession {
  personId: string;
  classId: string;
  classTitle: string;
  sessionId: string;
  topic: string;
  unitId: string;
}

/** Somebody came into the online room of a session for the first time. */
export const roomJoined = defineEvent<AboutSession & { role: 'host' | 'guest' }>('rooms.joined');

/** Somebody answered a poll, or changed their answer while it was open. */
export const pollAnswered = defineEvent<
  AboutSession & {
    pollId: string;
    question: string;
    /** All choices of the poll, in its order. */
    choices: string[];
    multiple: boolean;
    /** The positions of those chosen. */
    chosen: number[];
    at: string;
  }
>('rooms.poll-answered');

/** A host ended a session's room, or its time ran out. */
export const roomEnded = defineEvent<{ sessionId: string; classId: string }>('rooms.ended');
