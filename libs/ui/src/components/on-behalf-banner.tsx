import { addresses } from '../addresses';
import { usePage } from '../page-context';
import { useWords } from '../ui.messages';
import { Button } from './button';
import { Form } from './forms/form';
import { Icon } from './icon';

/** Says on every page that what is done now is done for somebody else. */
export function OnBehalfBanner() {
  const { onBehalfOf } = usePage();
  const words = useWords();
  if (!onBehalfOf) return null;
  return (
    <section class="on-behalf" aria-label={words.actingFor}>
      <p>
        <Icon name="family" />
        <span>
          {words.actingFor} <strong>{onBehalfOf.name}</strong>
        </span>
      </p>
      <Form action={addresses.stopActing} inline>
        <Button look="secondary" small>
          {words.stopActing}
        </Button>
      </Form>
    </section>
  );
}
