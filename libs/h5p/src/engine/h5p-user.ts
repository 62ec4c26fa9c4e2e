import type { IUser } from '@lumieducation/h5p-server';
import { ContentPermission } from '@lumieducation/h5p-server';

const authors = [
  ContentPermission.Create,
  ContentPermission.Edit,
  ContentPermission.View,
  ContentPermission.Download,
  ContentPermission.Delete,
];

/**
 * What one request may do inside h5p-server: made by a service after the policy allowed it, for one content.
 * h5p-server asks its permission system again for each file; the answer is in here, so it costs no query.
 */
export class H5pUser implements IUser {
  readonly type = 'local';
  /** Never given to a browser: statements get their actor on the server. */
  readonly email = '';
  readonly name = '';
  private saved = false;

  private constructor(
    readonly id: string,
    private contentId: string | null,
    private readonly permissions: readonly ContentPermission[],
    readonly mayInstall: boolean,
    /** The unit that a new content will belong to. */
    readonly unitId: string | null,
  ) {}

  /** Somebody who looks at a content or learns with it. */
  static reader(personId: string, contentId: string): H5pUser {
    return new H5pUser(personId, contentId, [ContentPermission.View], false, null);
  }
  /** An author of an existing content. */
  static author(personId: string, contentId: string): H5pUser {
    return new H5pUser(personId, contentId, authors, false, null);
  }
  /** Somebody who makes a new content, or brings it in; an administrator brings content types along. */
  static creator(personId: string, unitId: string | null, mayInstall = false): H5pUser {
    return new H5pUser(personId, null, authors, mayInstall, unitId);
  }

  get writes(): boolean {
    return this.permissions.includes(ContentPermission.Edit);
  }

  /** The content that was just made is the one this request is about. */
  becomesAuthorOf(contentId: string): void {
    this.contentId ??= contentId;
  }

  /** Whether this is not the first save of the request: h5p-server saves twice when it renames files. */
  savesAgain(): boolean {
    const again = this.saved;
    this.saved = true;
    return again;
  }

  may(permission: ContentPermission, contentId: string | undefined): boolean {
    return this.permissions.includes(permission) && (contentId ?? null) === this.contentId;
  }
}
