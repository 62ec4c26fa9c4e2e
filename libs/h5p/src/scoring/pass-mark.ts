import { recordOf } from './json';
import { machineNameOf } from './library-name';
import { ownTypes } from './own-types';

/** The share of the points, in per cent, that passes: as set in the content; all of them for a single question. */
export const passPercentageOf = (library: string, params: unknown): number =>
  ownTypes[machineNameOf(library)]?.passPercentage?.(recordOf(params)) ?? 100;
