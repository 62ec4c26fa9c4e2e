export { Inbox, type InboxMessage } from './inbox.service';
export { defineNotices, type Notice, type NoticeParams, noticeWords } from './notices';
export { NotificationsModule } from './notifications.module';
export { NotificationsWebModule } from './notifications-web.module';
export type { NoticeKind, SendOptions } from './send-options';
