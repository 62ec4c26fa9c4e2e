import { activityIds, activityTypes } from '@domdom/lrs';
import type { PlayedStatement } from './played-statement';

/** What the portal knows and a browser does not get to say. */
export interface StatementFrame {
  /** The portal's address. */
  address: string;
  personId: string;
  contentId: string;
  attemptId: string;
  contentTitle: string;
  contentLanguage: string;
  /** "DomDom.Choice 1.0" */
  library: string;
  /** Null for what is played apart from a course. */
  lessonId: string | null;
  courseId: string | null;
  /** The part that the statement's part stands in, if it is not the content itself. */
  outerPart?: string;
  /** xAPI's correctResponsesPattern of the question it is about, from the content. */
  correctResponsesPattern: string[] | null;
}

/** Characters of all patterns together: a statement is stored for each answer, and sent on. */
const longestPattern = 20_000;

/** As many ways to be right as a statement can hold; none where a single one is longer than that. */
function shortEnough(patterns: readonly string[]): string[] {
  let length = 0;
  return patterns.filter((one) => {
    length += one.length;
    return length <= longestPattern;
  });
}

const activity = (id: string, type?: string) => ({
  objectType: 'Activity',
  id,
  ...(type ? { definition: { type } } : {}),
});

/** The statement as it goes into a learning-record store (xAPI 1.0.3 and 2.0), made anew from what was played. */
export function statementOf(played: PlayedStatement, frame: StatementFrame): Record<string, unknown> {
  const content = activityIds.content(frame.address, frame.contentId);
  const partOf = (id: string) => `${content}?subContentId=${id}`;
  const about = played.subContentId ? partOf(played.subContentId) : content;
  const outer = frame.outerPart ? partOf(frame.outerPart) : content;
  const lesson = frame.lessonId
    ? [activity(activityIds.lesson(frame.address, frame.lessonId), activityTypes.lesson)]
    : [];
  const grouping = [
    ...(outer === content ? [] : [activity(content)]),
    ...(played.subContentId ? lesson : []),
    ...(frame.courseId
      ? [activity(activityIds.course(frame.address, frame.courseId), activityTypes.course)]
      : []),
  ];
  const parent = played.subContentId ? [activity(outer)] : lesson;
  const result = resultOf(played);
  const pattern = shortEnough(frame.correctResponsesPattern ?? []);
  return {
    id: played.id,
    actor: { objectType: 'Agent', account: { homePage: frame.address, name: frame.personId } },
    verb: {
      id: `http://adlnet.gov/expapi/verbs/${played.verb}`,
      display: { 'en-US': played.verb },
    },
    object: {
      objectType: 'Activity',
      id: about,
      definition: {
        ...(played.subContentId ? {} : { name: { [frame.contentLanguage]: frame.contentTitle } }),
        ...played.definition,
        ...(pattern.length > 0 && played.definition['interactionType']
          ? { correctResponsesPattern: pattern }
          : {}),
      },
    },
    ...(Object.keys(result).length > 0 ? { result } : {}),
    context: {
      registration: frame.attemptId,
      platform: 'Đom Đóm',
      ...(played.language ? { language: played.language } : {}),
      contextActivities: {
        ...(parent.length > 0 ? { parent } : {}),
        ...(grouping.length > 0 ? { grouping } : {}),
        category: [activity(`http://h5p.org/libraries/${frame.library.replace(' ', '-')}`)],
      },
    },
    timestamp: played.at.toISOString(),
  };
}

function resultOf(played: PlayedStatement): Record<string, unknown> {
  const { score, maxScore, success, completion, response, durationSeconds } = played;
  return {
    ...(score !== null && maxScore !== null && maxScore > 0
      ? {
          score: {
            min: 0,
            max: maxScore,
            raw: score,
            scaled: Math.round((score / maxScore) * 10_000) / 10_000,
          },
        }
      : {}),
    ...(success === null ? {} : { success }),
    ...(completion === null ? {} : { completion }),
    ...(response === null ? {} : { response }),
    ...(durationSeconds === null ? {} : { duration: `PT${durationSeconds}S` }),
  };
}
