import { newId } from '@domdom/platform';
import type { Cmi5Part } from '../manifest/package.types';
import { categories, extensions, groupTypes, type LaunchVerb, launchVerbs } from './cmi5-words';

export interface LaunchContext {
  /** The name of the person in records, an account of the portal. */
  account: { homePage: string; name: string };
  registration: string;
  sessionId: string;
  at: Date;
}
export type LaunchMode = 'Normal' | 'Browse';
interface Told {
  object: object;
  /** As the publisher named it. */
  publisherId: string;
  moveOn?: boolean;
  result?: object;
  extensions?: object;
}

const activity = (id: string) => ({ objectType: 'Activity', id });

/** A statement of whoever launches (cmi5, 9). */
function statement(context: LaunchContext, verb: LaunchVerb, told: Told): Record<string, unknown> {
  return {
    id: newId(),
    actor: { objectType: 'Agent', account: context.account },
    verb: launchVerbs[verb],
    object: told.object,
    ...(told.result ? { result: told.result } : {}),
    context: {
      platform: 'Đom Đóm',
      registration: context.registration,
      contextActivities: {
        category: [activity(categories.cmi5), ...(told.moveOn ? [activity(categories.moveOn)] : [])],
        grouping: [activity(told.publisherId)],
      },
      extensions: { [extensions.sessionId]: context.sessionId, ...told.extensions },
    },
    timestamp: context.at.toISOString(),
  };
}

export function launched(
  context: LaunchContext,
  unit: Cmi5Part,
  activityId: string,
  { mode, url }: { mode: LaunchMode; url: string },
): Record<string, unknown> {
  return statement(context, 'launched', {
    object: activity(activityId),
    publisherId: unit.id,
    extensions: {
      [extensions.launchMode]: mode,
      [extensions.launchUrl]: url,
      [extensions.moveOn]: unit.moveOn,
      ...(unit.masteryScore === null ? {} : { [extensions.masteryScore]: unit.masteryScore }),
      ...(unit.launchParameters ? { [extensions.launchParameters]: unit.launchParameters } : {}),
    },
  });
}

/** @param seconds from the launch to the last that was heard of the session */
export function abandoned(
  context: LaunchContext,
  unit: Cmi5Part,
  activityId: string,
  seconds: number,
): Record<string, unknown> {
  return statement(context, 'abandoned', {
    object: activity(activityId),
    publisherId: unit.id,
    result: { duration: `PT${seconds}S` },
  });
}

export function waived(context: LaunchContext, unit: Cmi5Part, activityId: string): Record<string, unknown> {
  return statement(context, 'waived', {
    object: activity(activityId),
    publisherId: unit.id,
    moveOn: true,
    result: { success: true, completion: true, extensions: { [extensions.reason]: 'Administrative' } },
  });
}

/** @param group a block, or the whole course */
export function satisfied(
  context: LaunchContext,
  group: { publisherId: string; activityId: string; kind: 'course' | 'block' },
): Record<string, unknown> {
  return statement(context, 'satisfied', {
    object: { ...activity(group.activityId), definition: { type: groupTypes[group.kind] } },
    publisherId: group.publisherId,
    moveOn: true,
  });
}

/** What a unit finds in the state `LMS.LaunchData` (cmi5, 10.2). */
export function launchDataOf(
  unit: Cmi5Part,
  { mode, sessionId, returnUrl }: { mode: LaunchMode; sessionId: string; returnUrl: string },
): Record<string, unknown> {
  return {
    contextTemplate: {
      contextActivities: { grouping: [activity(unit.id)] },
      extensions: { [extensions.sessionId]: sessionId },
    },
    launchMode: mode,
    launchMethod: unit.launchMethod,
    ...(unit.launchParameters ? { launchParameters: unit.launchParameters } : {}),
    ...(unit.masteryScore === null ? {} : { masteryScore: unit.masteryScore }),
    moveOn: unit.moveOn,
    returnURL: returnUrl,
    ...(unit.entitlementKey ? { entitlementKey: { courseStructure: unit.entitlementKey } } : {}),
  };
}

/** The address with which a unit is launched (cmi5, 8.1). */
export function launchUrl(
  href: string,
  given: { endpoint: string; fetch: string; account: object; registration: string; activityId: string },
): string {
  const url = new URL(href);
  url.searchParams.set('endpoint', given.endpoint);
  url.searchParams.set('fetch', given.fetch);
  url.searchParams.set('actor', JSON.stringify({ objectType: 'Agent', account: given.account }));
  url.searchParams.set('registration', given.registration);
  url.searchParams.set('activityId', given.activityId);
  return url.href;
}
