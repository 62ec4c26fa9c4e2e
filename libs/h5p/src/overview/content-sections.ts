import type { Actor } from '@domdom/platform';
import { PageSections } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import type { Overview } from './content-overview.service';

/** What the page of a content has read. */
export interface ShownContent extends Overview {
  actor: Actor;
}
/** What is shown on the page of a content below its preview: where it is used, how it is graded, embedded, given away. */
@Injectable()
export class ContentPageSections extends PageSections<ShownContent> {}
