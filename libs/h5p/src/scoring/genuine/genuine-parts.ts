import { type JsonRecord, recordOf } from '../json';
import { machineNameOf } from '../library-name';
import type { GenuineQuestion, GenuineType, Worth } from './genuine-type';
import { genuineTypes } from './genuine-types';

/** A question of a genuine content. */
export interface GenuinePart {
  /** The subContentId that its statements carry; empty for content that is this one question. */
  id: string;
  path: string;
  machineName: string;
  params: JsonRecord;
  question: GenuineQuestion;
}

/** Contents inside contents: nobody nests them deeper, and what is hostile stops here. */
const deepest = 6;

const typeOf = (machineName: string): GenuineType | undefined =>
  Object.hasOwn(genuineTypes, machineName) ? genuineTypes[machineName] : undefined;

/** Whether it is a content that holds others and may tell of the points of some of them only. */
export const tellsOfSome = (library: string): boolean => typeOf(machineNameOf(library))?.tellsOfSome === true;

/** The questions of a genuine content in the order in which they are asked; those of unknown types are left out. */
export function genuinePartsOf(library: string, params: unknown): GenuinePart[] {
  const walk = (id: string, path: string, name: string, own: JsonRecord, depth: number): GenuinePart[] => {
    const type = typeOf(name);
    if (!type || depth === 0) return [];
    const at = path ? `${path}.` : '';
    return [
      ...(type.question ? [{ id, path, machineName: name, params: own, question: type.question }] : []),
      ...(type.inside?.(own) ?? []).flatMap((one, i) =>
        walk(
          typeof one.id === 'string' && one.id ? one.id : `${id ? `${id}-` : 'part-'}${i + 1}`,
          `${at}${one.path}`,
          one.machineName,
          one.params,
          depth - 1,
        ),
      ),
    ];
  };
  return walk('', '', machineNameOf(library), recordOf(params), deepest);
}

/** How many points there are to gain; null when a type in it is not known. */
export function genuineWorthOf(library: string, params: unknown, depth = deepest): Worth | null {
  const type = typeOf(machineNameOf(library));
  if (!type || depth === 0) return null;
  const own = recordOf(params);
  const parts: Worth[] = [];
  for (const one of type.inside?.(own) ?? []) {
    const worth = genuineWorthOf(one.machineName, one.params, depth - 1);
    if (!worth) return null;
    parts.push(worth);
  }
  if (type.worth) return type.worth(own, parts);
  const points = type.question?.maxScore(own) ?? 0;
  return {
    least: parts.reduce((sum, part) => sum + part.least, points),
    most: parts.reduce((sum, part) => sum + part.most, points),
  };
}
