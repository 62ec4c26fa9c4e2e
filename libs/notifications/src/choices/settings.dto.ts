import { ChoiceField, FlagField, ListField, TextField, TimeField } from '@domdom/platform';
import { type NoticeSettings, type ReminderTimes, reminderTimes, type Wish, wishes } from './choices';

/** What somebody wants to be told, how and when. */
export class NoticeSettingsDto implements NoticeSettings {
  @ListField({ choices: wishes, max: wishes.length, description: 'Kind and channel: `reminder:mail`' })
  wanted: Wish[];
  @FlagField({ description: 'Nothing leaves the portal, whatever is wanted besides' }) onlyPortal: boolean;
  @FlagField({ description: 'Whether there are quiet hours' }) quiet: boolean;
  @TimeField({ description: 'When they begin, in the time of Viet Nam' }) quietFrom: string;
  @TimeField({ description: 'When they end' }) quietTo: string;
  @ChoiceField(reminderTimes, { description: 'The evening before a session, an hour before it' })
  reminders: ReminderTimes;
}

export class SubscribeDto {
  @TextField({ max: 1000, description: 'Where the browser takes messages' }) endpoint: string;
  @TextField({ max: 200, description: 'Its public key, base64url' }) p256dh: string;
  @TextField({ max: 100, description: 'Its secret, base64url' }) auth: string;
}
