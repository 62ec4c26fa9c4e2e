import { FlagField } from '@domdom/platform';

/** What a person's own calendar tells to whoever sees it. */
export class CalendarChoiceDto {
  @FlagField({ optional: true, description: 'Names and places of sensitive classes' })
  showsSensitive?: boolean;
}
