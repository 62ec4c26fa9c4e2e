import { markedByExtension, placeExtension, stepsExtension } from './activity-ids';
import { type PortalVerb, verbs } from './verbs';

/** A thing of the portal in a statement. */
export interface PortalActivity {
  id: string;
  type: string;
  /** Its name, in Vietnamese as people wrote it. */
  name?: string;
  /** What one can choose from, when it is a question of choice. */
  choices?: readonly string[];
}
export interface PortalDeed {
  /** The event that told of it: the statement's id, so that an event told twice is recorded once. */
  eventId: string;
  address: string;
  personId: string;
  verb: PortalVerb;
  object: PortalActivity;
  at: Date;
  /** What it is a part of. */
  parent?: PortalActivity;
  /** What else it belongs to. */
  grouping?: PortalActivity;
  /** How much was done of how much. */
  steps?: { done: number; total: number };
  registration?: string;
  /** From 0 to 1. */
  scaledScore?: number | null;
  /** The positions of what was chosen, from 0. */
  chosen?: readonly number[];
  /** Of a registration for a class. */
  place?: 'confirmed' | 'offered' | 'waiting';
  /** Of a presence: how it came to be known. */
  markedBy?: string;
  /** In minutes. */
  duration?: number;
  /** The official who acted for the person. */
  instructorId?: string;
}

const choiceId = (position: number) => `choice-${position + 1}`;
const activity = ({ id, type, name, choices }: PortalActivity) => ({
  objectType: 'Activity',
  id,
  definition: {
    type,
    ...(name ? { name: { vi: name } } : {}),
    ...(choices
      ? {
          interactionType: 'choice',
          choices: choices.map((text, position) => ({ id: choiceId(position), description: { vi: text } })),
        }
      : {}),
  },
});
const agent = (address: string, personId: string) => ({
  objectType: 'Agent',
  account: { homePage: address, name: personId },
});

/**
 * What somebody did, as a statement of xAPI 1.0.3 and 2.0. A person is an account of the portal: never a name, a phone
 * number or an address.
 */
export function portalStatement(deed: PortalDeed): Record<string, unknown> {
  const { vi, en, id } = verbs[deed.verb];
  const around = {
    ...(deed.parent ? { parent: [activity(deed.parent)] } : {}),
    ...(deed.grouping ? { grouping: [activity(deed.grouping)] } : {}),
  };
  const told = {
    ...(deed.place ? { [placeExtension(deed.address)]: deed.place } : {}),
    ...(deed.markedBy ? { [markedByExtension(deed.address)]: deed.markedBy } : {}),
  };
  const result = {
    ...(deed.scaledScore === null || deed.scaledScore === undefined
      ? {}
      : { score: { scaled: deed.scaledScore } }),
    ...(deed.duration === undefined ? {} : { duration: `PT${deed.duration}M` }),
    ...(deed.chosen ? { response: deed.chosen.map(choiceId).join('[,]') } : {}),
    ...(deed.verb === 'completed' ? { completion: true } : {}),
    ...(deed.steps ? { extensions: { [stepsExtension(deed.address)]: deed.steps } } : {}),
  };
  return {
    id: deed.eventId,
    actor: agent(deed.address, deed.personId),
    verb: { id, display: { vi, 'en-US': en } },
    object: activity(deed.object),
    ...(Object.keys(result).length > 0 ? { result } : {}),
    context: {
      platform: 'Đom Đóm',
      language: 'vi',
      ...(Object.keys(told).length > 0 ? { extensions: told } : {}),
      ...(deed.registration ? { registration: deed.registration } : {}),
      ...(deed.instructorId && deed.instructorId !== deed.personId
        ? { instructor: agent(deed.address, deed.instructorId) }
        : {}),
      ...(Object.keys(around).length > 0 ? { contextActivities: around } : {}),
    },
    timestamp: deed.at.toISOString(),
  };
}
