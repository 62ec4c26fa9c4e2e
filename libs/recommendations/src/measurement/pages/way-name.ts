import { usePage } from '@domdom/ui';
import type { Arm } from '../assignment';
import type { Experiment } from '../experiment';
import { varietyName, wayNames } from '../measurement.messages';
import { wayOf } from '../ways';

/** The words for how each group of an experiment is recommended to. */
export function useWayName({
  option,
  aValue,
  bValue,
}: Pick<Experiment, 'option' | 'aValue' | 'bValue'>): (arm: Arm) => string {
  const { language } = usePage();
  return (arm) => {
    const value = arm === 'a' ? aValue : bValue;
    const way = wayOf(option, value);
    return way ? wayNames[way][language].name : varietyName(language, value);
  };
}
