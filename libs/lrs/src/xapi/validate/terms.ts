import { isWellFormed } from '../fault';
import { type Check, formatted, isFields, mapOf, type Report, text } from './check';
import { isIri, isLanguageTag, isMailto, isMediaType, isSha1, isSha2, isUuid } from './formats';
import { isDuration, isTimestamp } from './time';

/** How deep the free values of extensions may nest; JSON.stringify would run out of stack at some thousands. */
export const EXTENSION_DEPTH = 64;

export const uuid = formatted(isUuid, 'not-uuid');
export const iri = formatted(isIri, 'not-iri');
export const mailto = formatted(isMailto, 'not-mailto');
export const sha1 = formatted(isSha1, 'not-sha1');
export const sha2 = formatted(isSha2, 'not-sha2');
export const mediaType = formatted(isMediaType, 'not-media-type');
export const languageTag = formatted(isLanguageTag, 'not-language-tag');
export const duration = formatted(isDuration, 'not-duration');
/** RFC 3339. */
export const timestamp = formatted((value) => isTimestamp(value, true), 'not-timestamp');
/** What 1.0.3 lets pass of ISO 8601: no offset (read as UTC), no seconds, `+0700`. */
export const looseTimestamp = formatted((value) => isTimestamp(value, false), 'not-timestamp');

export const languageMap = mapOf(languageTag, text);

function anyJson(value: unknown, report: Report, depth: number): boolean {
  switch (typeof value) {
    case 'string':
      return isWellFormed(value) || report.fail('text-broken');
    case 'number':
      // 1e999 is read as Infinity and would be written as null.
      return Number.isFinite(value) || report.fail('type-number');
    case 'boolean':
      return true;
    case 'object':
      break;
    default:
      return report.fail('type-json');
  }
  if (value === null) return true;
  if (depth === 0) return report.fail('too-deep', { limit: EXTENSION_DEPTH });
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (!anyJson(value[i], report, depth - 1)) return report.at(i);
    return true;
  }
  for (const key in value) {
    if (!isWellFormed(key)) return report.fail('text-broken');
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined && !anyJson(item, report, depth - 1)) return report.at(key);
  }
  return true;
}

const extensionMap = mapOf(
  iri,
  (value, report) => value === undefined || anyJson(value, report, EXTENSION_DEPTH),
);
/** IRI keys, any JSON value, null included. */
export const extensions: Check = (value, report) =>
  isFields(value) ? extensionMap(value, report) : report.wrongType('type-object', value);
