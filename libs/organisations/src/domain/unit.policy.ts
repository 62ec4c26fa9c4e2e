import { type Actor, reaches } from '@domdom/platform';
import type { UnitKind, UnitLevel } from './unit.entity';

export type UnitAction = 'see-people' | 'register-person' | 'change' | 'add-below' | 'give-roles';

/** What an actor may do with a unit: officials, for their own unit and everything below it. */
export function canUnit(
  _action: UnitAction,
  actor: Actor | null,
  unit: { path: readonly string[] },
): boolean {
  return reaches(actor, 'official', unit.path);
}

/** Which kinds of units stand below which level: since 1 July 2025 there are no districts between. */
export const kindsBelow: Record<UnitLevel, readonly UnitKind[]> = {
  centre: ['province', 'city'],
  province: ['commune', 'ward', 'special_zone'],
  commune: ['branch', 'clan_board', 'school_board', 'agency_board'],
  grassroots: [],
};

export const levelBelow: Record<UnitLevel, UnitLevel | null> = {
  centre: 'province',
  province: 'commune',
  commune: 'grassroots',
  grassroots: null,
};
