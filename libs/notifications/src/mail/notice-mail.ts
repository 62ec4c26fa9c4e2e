import { localPath, type Mail } from '@domdom/platform';
import type { Parcel } from '../delivery/parcel';
import { noticeWords } from '../notices';
import { notificationWords } from '../notifications.messages';

/** Longer subjects are cut off by mail programs anyway. */
const longest = 78;
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/**
 * The mail for all that is due for a person. Of what is hidden nothing is said, neither in the subject nor in the
 * text. Its id is that of the first message: a receiver who gets it a second time after a crash can know it.
 */
export function noticeMail(parcel: Parcel, address: string, stop: string): Omit<Mail, 'to'> {
  const { language, notices } = parcel;
  const say = notificationWords[language];
  const link = (path: string | null) => `${address}${localPath(language, path ?? '/notifications')}`;
  const open = notices.filter((one) => !one.hidden);
  const items = open.map((one) => `${noticeWords(language, one)}\n${link(one.path)}`);
  if (open.length < notices.length) items.push(`${say.somethingNew}\n${link(null)}`);
  const [only] = open;
  const subject =
    notices.length > 1
      ? say.severalNew(notices.length)
      : only
        ? noticeWords(language, only)
        : say.somethingNew;
  return {
    subject: shortened(subject),
    text: say.mail(parcel.fullName, items.join('\n\n'), link('/notifications/settings'), stop),
    messageId: `<${notices[0]!.messageId}@${new URL(address).hostname}>`,
    headers: {
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
  };
}
