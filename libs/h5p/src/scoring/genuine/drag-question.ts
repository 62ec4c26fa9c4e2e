import { type JsonRecord, listOf, recordOf, recordsOf } from '../json';
import { plain } from '../text';
import type { GenuineQuestion } from './genuine-type';
import { answersIn } from './marked-text';

const taskOf = (params: JsonRecord) => recordOf(recordOf(params['question'])['task']);
const elementsOf = (params: JsonRecord) => recordsOf(taskOf(params)['elements']);
const zonesOf = (params: JsonRecord) => recordsOf(taskOf(params)['dropZones']);
const isSinglePoint = (params: JsonRecord) => recordOf(params['behaviour'])['singlePoint'] === true;

/** For each thing that can be dragged the zones where it is right. */
const rightZones = (params: JsonRecord): Map<number, number[]> => {
  const found = new Map<number, number[]>();
  zonesOf(params).forEach((zone, place) => {
    for (const element of listOf(zone['correctElements'])) {
      const i = Number(element);
      const there = found.get(i);
      if (there) there.push(place);
      else found.set(i, [place]);
    }
  });
  return found;
};
/** What is written on a thing or a zone; a picture has the words that say what it shows. */
const nameOfElement = (element: JsonRecord | undefined): string => {
  const { text, alt } = recordOf(recordOf(element?.['type'])['params']);
  return plain(text) || plain(alt);
};
const nameOfPair = (params: JsonRecord, zone: number, element: number): string =>
  `${nameOfElement(elementsOf(params)[element]) || `#${element + 1}`} → ${plain(zonesOf(params)[zone]?.['label']) || `#${zone + 1}`}`;

/** H5P.DragQuestion: a point for each thing in a zone where it is right; penalties are bounded, not worked out. */
export const dragQuestion: GenuineQuestion = {
  interaction: 'matching',
  text: (params) => {
    const settings = recordOf(recordOf(params['question'])['settings']);
    return (
      plain(settings['questionTitle']) ||
      zonesOf(params)
        .map((zone) => plain(zone['label']))
        .join('; ')
    );
  },
  maxScore(params) {
    const zones = rightZones(params);
    if (zones.size === 0 || isSinglePoint(params)) return 1;
    return elementsOf(params).reduce((sum, element, i) => {
      const right = zones.get(i)?.length ?? 0;
      if (right === 0) return sum;
      return sum + (element['multiple'] === true ? right : 1);
    }, 0);
  },
  pattern: (params) => [
    [...rightZones(params)]
      .flatMap(([element, zones]) => zones.map((zone) => `${zone}[.]${element}`))
      .join('[,]'),
  ],
  correct: (params) =>
    [...rightZones(params)]
      .map(([element, zones]) => zones.map((zone) => nameOfPair(params, zone, element)).join(' / '))
      .join('; '),
  inWords: (params, response) =>
    answersIn(response)
      .flatMap((part) => {
        const pair = /^(\d{1,5})\[\.\](\d{1,5})$/.exec(part.trim());
        return pair ? [nameOfPair(params, Number(pair[1]), Number(pair[2]))] : [];
      })
      .join('; '),
  choices: (params) => elementsOf(params).map(nameOfElement).filter(Boolean),
};
