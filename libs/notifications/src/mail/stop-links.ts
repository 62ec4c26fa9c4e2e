import { isId, PlatformConfig, Seals } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { noticeKinds } from '../choices/choices';
import type { NoticeKind } from '../send-options';

/** What the link at the end of a mail stops: mails of one kind, or all of them. */
export type Stopped = NoticeKind | 'all';
const stoppable: readonly string[] = [...noticeKinds, 'all'];
const space = 'notifications:stop';

/** Links that stop mails without signing in: signed, one for each person and kind, lasting. */
@Injectable()
export class StopLinks {
  constructor(
    private readonly platform: PlatformConfig,
    private readonly seals: Seals,
  ) {}

  path(personId: string, kind: Stopped): string {
    return `/notifications/stop/${personId}/${kind}/${this.seals.lastingKey(space, `${personId}:${kind}`)}`;
  }
  address(personId: string, kind: Stopped): string {
    return `${this.platform.address}${this.path(personId, kind)}`;
  }
  /** Whether such a link was made here. */
  fits(personId: string, kind: string, key: string): kind is Stopped {
    const known = isId(personId) && stoppable.includes(kind);
    return known && this.seals.isLastingKey(space, `${personId}:${kind}`, key);
  }
}
