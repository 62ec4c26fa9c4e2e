import { blankForm } from '@domdom/platform';
import { Button, CheckboxField, Confirm, Form, FormActions, Notice, Page } from '@domdom/ui';
import { useClassWords } from '../classes.messages';
import { useCalendarWords } from './calendar.messages';
import type { CalendarChoiceDto } from './calendar-choice.dto';
import { CalendarLinks } from './calendar-links';
import type { OwnCalendar } from './calendars.service';

const here = '/classes/mine/calendar';

/** A person's own calendar: its secret address, another one, what it says of private classes, and its end. */
export function MyCalendarPage({ calendar }: { calendar: OwnCalendar | null }) {
  const say = useCalendarWords();
  const words = useClassWords();
  return (
    <Page
      title={say.myCalendar}
      lead={say.myCalendarLead}
      breadcrumbs={[{ label: words.mine, href: '/classes/mine' }]}
      unlisted
    >
      {calendar === null ? (
        <>
          <p>{say.none}</p>
          <Form action={here}>
            <Button icon="calendar">{say.make}</Button>
          </Form>
        </>
      ) : (
        <>
          <Notice look="warning">{say.secret}</Notice>
          <CalendarLinks addresses={calendar} />
          <Form action={`${here}/choices`}>
            <CheckboxField
              form={blankForm<CalendarChoiceDto>({ showsSensitive: calendar.showsSensitive ? 'true' : '' })}
              name="showsSensitive"
              label={say.sensitive}
              hint={say.sensitiveHint}
            />
            <FormActions>
              <Button look="secondary">{say.save}</Button>
            </FormActions>
          </Form>
          <Confirm
            action={here}
            label={say.renew}
            question={say.renewQuestion}
            confirmLabel={say.renew}
            cannotUndo={false}
            icon="refresh"
          />
          <Confirm
            action={`${here}/off`}
            label={say.off}
            question={say.offQuestion}
            confirmLabel={say.off}
            cannotUndo={false}
            icon="close"
          />
        </>
      )}
    </Page>
  );
}
