import { ChoiceField, FlagField, type Form, type Language, ListField, TimeField } from '@domdom/platform';
import {
  type Channel,
  channels,
  type NoticeSettings,
  noticeKinds,
  type ReminderTimes,
  reminderTimes,
  type Wish,
} from './choices';

/** The settings as a form shows them: the channels of each kind in a row. */
export class SettingsFormDto {
  @ListField({ optional: true, choices: channels }) reminder?: Channel[];
  @ListField({ optional: true, choices: channels }) change?: Channel[];
  @ListField({ optional: true, choices: channels }) news?: Channel[];
  @ChoiceField(reminderTimes) reminders: ReminderTimes;
  @FlagField() quiet: boolean;
  @TimeField() quietFrom: string;
  @TimeField() quietTo: string;
  @FlagField() onlyPortal: boolean;
  @ChoiceField(['vi', 'en']) language: Language;
}

/** The form of what is chosen now. */
export function settingsForm(settings: NoticeSettings, language: Language): Form<SettingsFormDto> {
  const chosen = Object.fromEntries(
    noticeKinds.map((kind) => [
      kind,
      channels.filter((channel) => settings.wanted.includes(`${kind}:${channel}`)),
    ]),
  );
  return {
    values: {
      ...chosen,
      reminders: settings.reminders,
      quiet: settings.quiet ? 'true' : undefined,
      quietFrom: settings.quietFrom,
      quietTo: settings.quietTo,
      onlyPortal: settings.onlyPortal ? 'true' : undefined,
      language,
    },
    input: null,
    problems: [],
  };
}

/** What a form says; of channels that it did not show (`shown`), what was chosen before stays. */
export function chosenIn(
  input: SettingsFormDto,
  shown: readonly Channel[],
  before: NoticeSettings,
): NoticeSettings {
  const wanted = noticeKinds.flatMap((kind) =>
    channels
      .filter((channel) =>
        shown.includes(channel)
          ? input[kind]?.includes(channel)
          : before.wanted.includes(`${kind}:${channel}`),
      )
      .map((channel): Wish => `${kind}:${channel}`),
  );
  const { reminders, quiet, quietFrom, quietTo, onlyPortal } = input;
  return { wanted, reminders, quiet, quietFrom, quietTo, onlyPortal };
}
