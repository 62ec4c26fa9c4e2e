import { createHash } from 'node:crypto';
import type { Interaction, PartState } from './part-state';

/** What the statements of one commit are about. */
export interface ScormContext {
  address: string;
  personId: string;
  attemptId: string;
  packageId: string;
  packageTitle: string;
  part: { id: string; title: string };
  /** Whether the package has one part alone. */
  single: boolean;
  lessonId: string;
  courseId: string;
  courseLanguage: string;
  at: Date;
}
/** What is known of a part before a commit. */
export interface Before {
  /** Whether this is the first commit of a session, and whether there was a session before. */
  begins: boolean;
  resumes: boolean;
  completed: boolean;
  success: boolean | null;
  score: number | null;
  interactions: readonly Interaction[];
}

const adl = 'http://adlnet.gov/expapi/verbs/';
const words = {
  initialized: { vi: 'mở', 'en-US': 'opened' },
  resumed: { vi: 'học tiếp', 'en-US': 'resumed' },
  answered: { vi: 'trả lời', 'en-US': 'answered' },
  scored: { vi: 'được điểm', 'en-US': 'scored' },
  completed: { vi: 'học xong', 'en-US': 'completed' },
  passed: { vi: 'đạt', 'en-US': 'passed' },
  failed: { vi: 'chưa đạt', 'en-US': 'failed' },
  suspended: { vi: 'tạm dừng', 'en-US': 'suspended' },
  terminated: { vi: 'đóng', 'en-US': 'left' },
} as const;
type Verb = keyof typeof words;

const interactionTypes: Record<string, string> = {
  choice: 'choice',
  'true-false': 'true-false',
  'fill-in': 'fill-in',
  'long-fill-in': 'long-fill-in',
  matching: 'matching',
  performance: 'performance',
  sequencing: 'sequencing',
  likert: 'likert',
  numeric: 'numeric',
};

/** The activity of a package in records; a part of several adds its place. */
export const packageIri = (address: string, packageId: string): string =>
  `${address}/packages/contents/${packageId}`;
export function partIri(address: string, packageId: string, partId: string): string {
  // An identifier may hold anything, and a record is kept for life: a short name that is always an address.
  const name = createHash('sha256').update(partId).digest('hex').slice(0, 16);
  return `${packageIri(address, packageId)}/parts/${name}`;
}

/**
 * What a commit newly tells, as statements after the xAPI SCORM profile: the session's begin and end, each answer,
 * completion, success and score. Without ids: who publishes them gives them.
 */
export function scormStatements(
  context: ScormContext,
  before: Before,
  after: PartState,
  terminated: boolean,
): Record<string, unknown>[] {
  const told: Record<string, unknown>[] = [];
  const tell = (verb: Verb, more: object = {}, object: object = partActivity(context)) =>
    told.push(statement(context, verb, object, more));
  if (before.begins) tell(before.resumes ? 'resumed' : 'initialized');
  for (const one of after.interactions) {
    const known = before.interactions.find(({ index }) => index === one.index);
    if (one.response && (known?.response !== one.response || known.correct !== one.correct)) {
      tell('answered', answerOf(one), interactionActivity(context, one));
    }
  }
  const score = after.score === null ? {} : { score: { scaled: rounded(after.score) } };
  const duration = after.seconds > 0 ? { duration: `PT${after.seconds}S` } : {};
  if (after.completed && !before.completed) {
    tell('completed', { result: { ...score, ...duration, completion: true } });
  }
  if (after.success !== null && after.success !== before.success) {
    tell(after.success ? 'passed' : 'failed', { result: { ...score, ...duration, success: after.success } });
  } else if (after.score !== null && after.score !== before.score && after.success === null) {
    tell('scored', { result: score });
  }
  if (terminated) tell(after.suspended ? 'suspended' : 'terminated', { result: { ...score, ...duration } });
  return told;
}

const rounded = (score: number) => Math.round(score * 10_000) / 10_000;

function answerOf({ response, correct }: Interaction): object {
  return { result: { response, ...(correct === null ? {} : { success: correct }) } };
}

function partActivity({
  address,
  packageId,
  packageTitle,
  part,
  single,
  courseLanguage,
}: ScormContext): object {
  const whole = { id: packageIri(address, packageId), title: packageTitle };
  const { id, title } = single ? whole : { id: partIri(address, packageId, part.id), title: part.title };
  return {
    objectType: 'Activity',
    id,
    definition: { type: 'http://adlnet.gov/expapi/activities/lesson', name: { [courseLanguage]: title } },
  };
}

function interactionActivity(context: ScormContext, one: Interaction): object {
  const type = interactionTypes[one.type];
  const about = partIri(context.address, context.packageId, `${context.part.id} ${one.id}`);
  return {
    objectType: 'Activity',
    id: about.replace('/parts/', '/interactions/'),
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { [context.courseLanguage]: one.description || one.id },
      // `other` has no counterpart that needs no more than SCORM says.
      interactionType: type ?? 'other',
      ...(one.patterns.length > 0 ? { correctResponsesPattern: one.patterns } : {}),
    },
  };
}

function statement(context: ScormContext, verb: Verb, object: object, more: object): Record<string, unknown> {
  const { address, personId, attemptId, packageId, lessonId, courseId, at } = context;
  const activity = (id: string) => ({ objectType: 'Activity', id });
  return {
    actor: { objectType: 'Agent', account: { homePage: address, name: personId } },
    verb: { id: adl + verb, display: words[verb] },
    object,
    ...more,
    context: {
      platform: 'Đom Đóm',
      registration: attemptId,
      contextActivities: {
        parent: [activity(`${address}/xapi/activities/lessons/${lessonId}`)],
        grouping: [
          activity(`${address}/xapi/activities/courses/${courseId}`),
          activity(packageIri(address, packageId)),
        ],
        category: [activity('https://w3id.org/xapi/scorm')],
      },
    },
    timestamp: at.toISOString(),
  };
}
