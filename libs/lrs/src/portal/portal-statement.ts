import { stepsExtension } from './activity-ids';
import { type PortalVerb, verbs } from './verbs';

/** A thing of the portal in a statement. */
export interface PortalActivity {
  id: string;
  type: string;
  /** Its name, in Vietnamese as people wrote it. */
  name?: string;
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
  /** In minutes. */
  duration?: number;
  /** The official who acted for the person. */
  instructorId?: string;
}

const activity = ({ id, type, name }: PortalActivity) => ({
  objectType: 'Activity',
  id,
  definition: { type, ...(name ? { name: { vi: name } } : {}) },
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
  const result = {
    ...(deed.scaledScore === null || deed.scaledScore === undefined
      ? {}
      : { score: { scaled: deed.scaledScore } }),
    ...(deed.duration === undefined ? {} : { duration: `PT${deed.duration}M` }),
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
      ...(deed.registration ? { registration: deed.registration } : {}),
      ...(deed.instructorId && deed.instructorId !== deed.personId
        ? { instructor: agent(deed.address, deed.instructorId) }
        : {}),
      ...(Object.keys(around).length > 0 ? { contextActivities: around } : {}),
    },
    timestamp: deed.at.toISOString(),
  };
}
