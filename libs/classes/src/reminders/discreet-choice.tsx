import { Button, Form, HiddenField } from '@domdom/ui';
import { useReminderWords } from './reminder.messages';

/** Whether somebody is told discreetly of a class that is kept secret. */
export function DiscreetChoice({ classId, asked }: { classId: string; asked: boolean }) {
  const say = useReminderWords();
  return (
    <section aria-labelledby="discreet">
      <h2 id="discreet">{say.discreet}</h2>
      <p>{asked ? say.discreetOn : say.discreetOff}</p>
      <Form action={`/classes/${classId}/discreet`}>
        <HiddenField name="wanted" value={asked ? '' : 'true'} />
        <Button look="secondary" icon="bell">
          {asked ? say.turnOff : say.turnOn}
        </Button>
      </Form>
    </section>
  );
}
