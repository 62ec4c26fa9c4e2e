import type { Actor } from '@domdom/platform';
import { PageSections } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import type { Unit } from './domain/unit.entity';

/** What the page of a unit has read. */
export interface ShownUnit {
  actor: Actor | null;
  unit: Unit;
}
/** What other libraries show on the page of a unit. */
@Injectable()
export class UnitPageSections extends PageSections<ShownUnit> {}
