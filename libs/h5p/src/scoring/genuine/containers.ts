import { type JsonRecord, listOf, recordOf } from '../json';
import { machineNameOf } from '../library-name';
import type { GenuineInside, GenuineType, Worth } from './genuine-type';

/** `{library, params, subContentId}`, as H5P nests contents; null for anything else. */
const nested = (path: string, value: unknown): GenuineInside[] => {
  const { library, params, subContentId } = recordOf(value);
  if (typeof library !== 'string' || params === undefined) return [];
  return [{ path, machineName: machineNameOf(library), params: recordOf(params), id: subContentId }];
};
const each = (list: unknown, name: string, inside: (one: JsonRecord, path: string) => GenuineInside[]) =>
  listOf(list).flatMap((one, i) => inside(recordOf(one), `${name}[${i}]`));
const sumOf = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** H5P.QuestionSet: all of its questions, or so many drawn out of them. */
export const questionSet: GenuineType = {
  inside: (params) => each(params['questions'], 'questions', (one, path) => nested(path, one)),
  worth(params, parts): Worth {
    const { poolSize } = params;
    const drawn =
      typeof poolSize === 'number' && poolSize > 0 ? Math.min(poolSize, parts.length) : parts.length;
    const least = parts.map((part) => part.least).sort((a, b) => a - b);
    const most = parts.map((part) => part.most).sort((a, b) => b - a);
    return { least: sumOf(least.slice(0, drawn)), most: sumOf(most.slice(0, drawn)) };
  },
};

/** H5P.Column, and a column of H5P.Row. */
export const column: GenuineType = {
  inside: (params) =>
    each(params['content'], 'content', (one, path) => nested(`${path}.content`, one['content'])),
  tellsOfSome: true,
};
export const row: GenuineType = {
  inside: (params) =>
    each(params['columns'], 'columns', (one, path) => nested(`${path}.content`, one['content'])),
  tellsOfSome: true,
};

export const coursePresentation: GenuineType = {
  inside: (params) =>
    each(recordOf(params['presentation'])['slides'], 'presentation.slides', (slide, path) =>
      each(slide['elements'], `${path}.elements`, (element, place) =>
        nested(`${place}.action`, element['action']),
      ),
    ),
  tellsOfSome: true,
};

/** H5P.InteractiveVideo: what is asked on the way, and the summary at the end where there is one. */
export const interactiveVideo: GenuineType = {
  inside(params) {
    const video = recordOf(params['interactiveVideo']);
    return [
      ...each(
        recordOf(video['assets'])['interactions'],
        'interactiveVideo.assets.interactions',
        (one, path) => nested(`${path}.action`, one['action']),
      ),
      ...nested('interactiveVideo.summary.task', recordOf(video['summary'])['task']),
    ];
  },
  tellsOfSome: true,
};

export const interactiveBook: GenuineType = {
  inside: (params) =>
    each(params['chapters'], 'chapters', (chapter, path) =>
      chapter['library'] === undefined
        ? nested(`${path}.chapter`, chapter['chapter'])
        : nested(path, chapter),
    ),
  tellsOfSome: true,
};
