import { Button, Form, HiddenField, Page } from '@domdom/ui';
import { useEnrolmentWords } from '../enrolments.messages';

/** Whether one wants to be reminded of courses one has not been back to. */
export function RemindersPage({ wanted }: { wanted: boolean }) {
  const say = useEnrolmentWords();
  return (
    <Page
      title={say.reminders}
      lead={say.remindersLead}
      breadcrumbs={[{ label: say.learn, href: '/learn' }]}
      unlisted
    >
      <p>{wanted ? say.remindersOn : say.remindersOff}</p>
      <Form action="/account/reminders">
        <HiddenField name="wanted" value={String(!wanted)} />
        <Button look={wanted ? 'secondary' : 'primary'} icon="bell">
          {wanted ? say.switchOff : say.switchOn}
        </Button>
      </Form>
    </Page>
  );
}
