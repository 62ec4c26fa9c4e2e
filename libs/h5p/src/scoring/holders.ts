import type { OwnContentType } from './content-type';
import { insideList } from './inside';
import { type JsonRecord, recordOf } from './json';

const usualPassPercentage = 80;

/** The pass mark that the behaviour of a content sets. */
export const passPercentage = (params: JsonRecord, usual = usualPassPercentage): number => {
  const set = recordOf(params['behaviour'])['passPercentage'];
  return typeof set === 'number' && set >= 0 && set <= 100 ? set : usual;
};

export const lesson: OwnContentType = {
  inside: (params) => insideList(params, 'steps'),
  passPercentage,
};

export const column: OwnContentType = {
  inside: (params) => insideList(params, 'parts'),
  passPercentage,
};

/** Questions, all of them or so many drawn from them. */
export const questionSet: OwnContentType = {
  inside: (params) => insideList(params, 'questions'),
  passPercentage,
  draw(params) {
    const set = recordOf(params['behaviour'])['draw'];
    return typeof set === 'number' && set > 0 ? Math.floor(set) : 0;
  },
};
