import { machineNameOf } from '../scoring/library-name';

type JsonObject = Record<string, unknown>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Puts settings into a group; what is no group (a field of one value) stays. */
const set = (group: unknown, settings: JsonObject): unknown =>
  group === undefined || isObject(group) ? { ...(group ?? {}), ...settings } : group;

const ownSettings = {
  enableSolution: false,
  enableRetry: false,
  retryQuestions: false,
  showReview: false,
};
const genuineSettings = { enableSolutionsButton: false, enableRetry: false };
const off = { showSolutionButton: 'off', retryButton: 'off' };
/** Genuine types that say it for all that is in them. */
const overriding = ['H5P.CoursePresentation', 'H5P.InteractiveVideo', 'H5P.QuestionSet'];

/**
 * The parameters of a content with everything switched off by which it would show what is right, at every depth: the
 * buttons "show the solution" and "try again", and the review at the end. The browser still gets what it needs to tell
 * right from wrong, as every H5P content does.
 */
export function withoutSolutions(library: string, params: JsonObject): JsonObject {
  const name = machineNameOf(library);
  const inside = walk(params) as JsonObject;
  const behaviour = set(inside['behaviour'], name.startsWith('DomDom.') ? ownSettings : genuineSettings);
  return {
    ...inside,
    behaviour,
    ...(overriding.includes(name) ? { override: set(inside['override'], off) } : {}),
    ...(name === 'H5P.QuestionSet'
      ? { endGame: set(inside['endGame'], { showSolutionButton: false, showRetryButton: false }) }
      : {}),
  };
}

function walk(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(walk);
  if (!isObject(value)) return value;
  const { library, params } = value;
  if (typeof library === 'string' && isObject(params)) {
    return { ...value, params: withoutSolutions(library, params) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
}
