import type { Language } from '@domdom/platform';
import { verbs } from '../portal';
import { languageRanges, oneLanguage } from '../xapi';

/** Verbs inside a sentence: those of learning tools, and of the portal's own where a sentence needs more. */
const otherVerbs: Record<string, Record<Language, string>> = {
  answered: { vi: 'trả lời', en: 'answered' },
  attempted: { vi: 'làm', en: 'attempted' },
  experienced: { vi: 'xem', en: 'viewed' },
  failed: { vi: 'chưa đạt', en: 'did not pass' },
  initialized: { vi: 'mở', en: 'opened' },
  interacted: { vi: 'thao tác với', en: 'interacted with' },
  launched: { vi: 'khởi động', en: 'launched' },
  mastered: { vi: 'nắm vững', en: 'mastered' },
  passed: { vi: 'đạt', en: 'passed' },
  progressed: { vi: 'tiến thêm trong', en: 'progressed in' },
  registered: { vi: 'ghi danh', en: 'registered for' },
  resumed: { vi: 'học tiếp', en: 'resumed' },
  scored: { vi: 'được điểm ở', en: 'scored in' },
  suspended: { vi: 'tạm dừng', en: 'suspended' },
  terminated: { vi: 'rời', en: 'closed' },
  voided: { vi: 'hủy', en: 'voided' },
};
const adl = 'http://adlnet.gov/expapi/verbs/';
const byIri = new Map(Object.values(verbs).map((verb) => [verb.id as string, verb]));

/** The last part of an IRI, for things nobody gave a name. */
export function lastPart(iri: string): string {
  const part = /([^/#]+)[/#]?$/.exec(iri)?.[1] ?? iri;
  try {
    return decodeURI(part);
  } catch {
    return part;
  }
}

/** The text of a language map that suits a reader; undefined for an empty map. */
export const inLanguage = (map: Record<string, string>, language: Language): string | undefined =>
  Object.values(oneLanguage(map, languageRanges(`${language}, vi;q=0.5, en;q=0.4`)))[0];

/** What a verb is called; the last part of its IRI when nobody said. */
export function verbWords(language: Language, iri: string, display?: Record<string, string>): string {
  const known = (iri.startsWith(adl) ? otherVerbs[iri.slice(adl.length)] : undefined) ?? byIri.get(iri);
  if (known) return known[language];
  return (display && inLanguage(display, language)) ?? lastPart(iri);
}

export interface VerbChoice {
  value: string;
  label: string;
}

/** Verbs to choose from, in words and in their order; those called the same are told apart by their IRI. */
export function verbChoices(language: Language, iris: readonly string[]): VerbChoice[] {
  const labels = iris.map((iri) => verbWords(language, iri));
  const times = new Map<string, number>();
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1);
  return iris
    .map((value, index) => {
      const label = labels[index]!;
      return { value, label: times.get(label)! > 1 ? `${label} (${value})` : label };
    })
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
