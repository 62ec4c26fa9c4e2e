import type { NoticeKind } from '../send-options';

export const noticeKinds = ['reminder', 'change', 'news'] as const satisfies readonly NoticeKind[];
export const channels = ['mail', 'push', 'sms'] as const;
/** A way to somebody outside the portal. */
export type Channel = (typeof channels)[number];
/** A kind by a channel: `reminder:mail`. */
export type Wish = `${NoticeKind}:${Channel}`;
export const wishes: readonly Wish[] = noticeKinds.flatMap((kind) =>
  channels.map((channel): Wish => `${kind}:${channel}`),
);

/** When somebody is reminded of a session: the evening before, an hour before. */
export const reminderTimes = ['both', 'evening', 'hour', 'none'] as const;
export type ReminderTimes = (typeof reminderTimes)[number];

export interface NoticeSettings {
  wanted: Wish[];
  /** Nothing leaves the portal, whatever is wanted besides. */
  onlyPortal: boolean;
  quiet: boolean;
  /** `21:00`, in the time of Viet Nam. */
  quietFrom: string;
  quietTo: string;
  reminders: ReminderTimes;
}

/** What holds for who has chosen nothing. A short message costs somebody money: not for news. */
export const usualSettings: Readonly<NoticeSettings> = {
  wanted: wishes.filter((wish) => wish !== 'news:sms'),
  onlyPortal: false,
  quiet: true,
  quietFrom: '21:00',
  quietTo: '06:30',
  reminders: 'both',
};
