import { Button, Form, Notice } from '@domdom/ui';
import type { ClassView } from '../class-view';
import { useOpeningWords } from '../opening.messages';

/** The unit that was asked to hold a class too: the question for its officials, how it stands for who asked. */
export function PartnerAsked({ view, answers, runs }: { view: ClassView; answers: boolean; runs: boolean }) {
  const say = useOpeningWords();
  const asked = view.partnerAsked;
  if (!asked) return null;
  const name = `${asked.name} (${asked.organisation})`;
  if (answers) {
    const here = `/organise/classes/${view.id}/partner`;
    return (
      <Notice title={say.askedTitle(name)}>
        <p>{say.askedAbout}</p>
        <div class="actions">
          <Form action={`${here}/accept`} inline>
            <Button icon="check">{say.accept}</Button>
          </Form>
          <Form action={`${here}/decline`} inline>
            <Button look="secondary">{say.decline}</Button>
          </Form>
        </div>
      </Notice>
    );
  }
  if (!runs) return null;
  return <Notice>{asked.status === 'asked' ? say.partnerAsked(name) : say.partnerDeclined(name)}</Notice>;
}
