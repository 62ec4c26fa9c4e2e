import type { OwnContentType } from './content-type';
import { type JsonRecord, recordOf } from './json';
import type { QuestionKind } from './kinds/kind';
import { machineNameOf, parseLibraryName } from './library-name';
import { ownTypes } from './own-types';

/** A content, or one inside it at any depth: a page, a question, or what holds others. */
export interface Part {
  /** The subContentId that statements about it carry; empty for the content itself. */
  id: string;
  /** Where its parameters are inside the content: '' or 'steps[2].params'. */
  path: string;
  machineName: string;
  params: JsonRecord;
  type: OwnContentType;
  /** Undefined for what gives no points of its own. */
  kind?: QuestionKind;
  /** What is directly inside it. */
  inside: Part[];
}

/** Contents inside contents inside contents: nobody writes deeper ones, and what is hostile stops here. */
const deepest = 4;

/** Is this one of the content types whose questions, answers and points are known here? */
export const isOwnLibrary = (library: string): boolean => Object.hasOwn(ownTypes, machineNameOf(library));

/**
 * The pages, questions and holders of others of a content, in the order in which they are shown; a holder stands
 * before what is in it. Empty for a library that is not known. What may not be inside is left out, as the
 * content types leave it out (`inside` of content-types/DomDom.Common).
 */
export const partsOf = (library: string, params: unknown): Part[] => {
  const whole = wholeOf(library, params);
  return whole ? withInside(whole) : [];
};

/** The content itself as a part that has the others inside; undefined for a library that is not known. */
export const wholeOf = (library: string, params: unknown): Part | undefined =>
  isOwnLibrary(library) ? made('', '', machineNameOf(library), recordOf(params), deepest) : undefined;

/**
 * The part that each part of a content stands in, by their ids, for the parent that statements name; what stands in
 * the content itself is left out.
 */
export const outerPartsOf = (library: string, params: unknown): Map<string, string> =>
  new Map(
    partsOf(library, params).flatMap(({ id, inside }) =>
      id ? inside.map((inner) => [inner.id, id] as const) : [],
    ),
  );

const withInside = (part: Part): Part[] => [part, ...part.inside.flatMap(withInside)];

const made = (id: string, path: string, machineName: string, params: JsonRecord, depth: number): Part => {
  const type = ownTypes[machineName]!;
  const shown = depth > 0 ? (type.inside?.(params) ?? []) : [];
  const under = path ? `${path}.` : '';
  return {
    id,
    path,
    machineName,
    params,
    type,
    kind: questionIn(type, params),
    inside: shown
      .filter(({ value }) => mayBeInside(String(value['library'])))
      .map(({ path: place, value }, i) =>
        made(
          idOf(value['subContentId'], id, i),
          `${under}${place}.params`,
          machineNameOf(String(value['library'])),
          recordOf(value['params']),
          depth - 1,
        ),
      ),
  };
};

const questionIn = ({ question }: OwnContentType, params: JsonRecord): QuestionKind | undefined =>
  typeof question === 'function' ? question(params) : question;

/** What was made by hand may have no id; its statements must not be taken for those of the whole. */
const idOf = (given: unknown, outer: string, place: number): string =>
  typeof given === 'string' && given ? given : `${outer ? `${outer}-` : 'step-'}${place + 1}`;

/** The first version of one of our own types, and no lesson: that one holds the others. */
const mayBeInside = (library: string): boolean => {
  const name = parseLibraryName(library);
  return name?.majorVersion === 1 && name.machineName !== 'DomDom.Lesson' && isOwnLibrary(name.machineName);
};
