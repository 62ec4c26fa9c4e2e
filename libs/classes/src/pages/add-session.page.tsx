import type { Form as FormState } from '@domdom/platform';
import { Button, DateField, Form, FormActions, NumberField, Page, TimeField } from '@domdom/ui';
import type { ClassView } from '../class-view';
import { useClassWords } from '../classes.messages';
import type { NewSessionDto } from '../dto/class.dto';
import { useOpeningWords } from '../opening.messages';
import { useClassCrumbs } from './class-crumbs';

/** One more session of a class; everybody is told. */
export function AddSessionPage({ view, form }: { view: ClassView; form: FormState<NewSessionDto> }) {
  const say = useClassWords();
  const opening = useOpeningWords();
  return (
    <Page
      title={`${opening.addSession}: ${view.title}`}
      heading={opening.addSession}
      lead={view.title}
      breadcrumbs={useClassCrumbs(view)}
      form={form}
      unlisted
    >
      <Form action={`/organise/classes/${view.id}/add-session`} form={form}>
        <DateField form={form} name="startsOn" label={say.newDay} picker />
        <TimeField form={form} name="startsAt" label={say.startsAt} />
        <NumberField form={form} name="minutes" label={say.minutes} suffix={say.minutesUnit} optional />
        <FormActions>
          <Button icon="calendar">{opening.addSessionDone}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
