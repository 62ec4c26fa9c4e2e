import type { Actor } from '@domdom/platform';
import { PageSections } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import type { ClassView } from '../class-view';

/** What the page of a class has read. */
export interface ShownClass {
  actor: Actor | null;
  view: ClassView;
  /** Whether who looks runs it. */
  runs: boolean;
}
/** What other libraries show on the page of a class. */
@Injectable()
export class ClassPageSections extends PageSections<ShownClass> {}
