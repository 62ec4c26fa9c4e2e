import { recordOf } from './json';
import { machineNameOf } from './library-name';

const USUAL = 80;

/** The share of the points, in per cent, that passes: set in a lesson; all of them for a single question. */
export const passPercentageOf = (library: string, params: unknown): number => {
  if (machineNameOf(library) !== 'DomDom.Lesson') return 100;
  const set = recordOf(recordOf(params)['behaviour'])['passPercentage'];
  return typeof set === 'number' && set >= 0 && set <= 100 ? set : USUAL;
};
