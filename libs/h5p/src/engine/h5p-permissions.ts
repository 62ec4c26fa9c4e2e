import {
  type ContentPermission,
  GeneralPermission,
  type IPermissionSystem,
  type TemporaryFilePermission,
  UserDataPermission,
} from '@lumieducation/h5p-server';
import { H5pUser } from './h5p-user';

const ownState = [UserDataPermission.ViewState, UserDataPermission.EditState];

/** h5p-server's questions, answered from the request's H5pUser; whatever is not known is denied. */
export class H5pPermissions implements IPermissionSystem<H5pUser> {
  async checkForContent(user: H5pUser, permission: ContentPermission, contentId: string | undefined) {
    return user instanceof H5pUser && user.may(permission, contentId);
  }
  async checkForUserData(user: H5pUser, permission: UserDataPermission, _: string, affectedUserId?: string) {
    return user instanceof H5pUser && ownState.includes(permission) && affectedUserId === user.id;
  }
  async checkForTemporaryFile(user: H5pUser, _: TemporaryFilePermission) {
    return user instanceof H5pUser && user.writes;
  }
  async checkForGeneralAction(user: H5pUser, permission: GeneralPermission) {
    return (
      user instanceof H5pUser && user.mayInstall && permission === GeneralPermission.UpdateAndInstallLibraries
    );
  }
}
