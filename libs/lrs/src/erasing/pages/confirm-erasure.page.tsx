import { Button, ButtonLink, Form, FormActions, HiddenField, Notice, Page } from '@domdom/ui';
import { useErasingWords } from '../erasing.messages';
import { here } from './erasures.page';

export interface ConfirmErasureProps {
  person: { id: string; name: string } | null;
  identifiers: string;
}

/** Asks once more before somebody is erased for ever, with what was typed. */
export function ConfirmErasurePage({ person, identifiers }: ConfirmErasureProps) {
  const say = useErasingWords();
  const lines = identifiers.split('\n').flatMap((line) => line.trim() || []);
  return (
    <Page title={say.eraseQuestion} breadcrumbs={[{ label: say.title, href: here }]} unlisted>
      <Notice look="warning">
        <p>{say.lead}</p>
      </Notice>
      <ul>
        {person && (
          <li>
            <strong>{person.name}</strong>
          </li>
        )}
        {lines.map((line) => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ul>
      <Form action={`${here}/now`}>
        {person && <HiddenField name="personId" value={person.id} />}
        <HiddenField name="identifiers" value={identifiers} />
        <FormActions>
          <Button look="danger" icon="trash">
            {say.eraseNow}
          </Button>
          <ButtonLink href={here} look="secondary">
            {say.title}
          </ButtonLink>
        </FormActions>
      </Form>
    </Page>
  );
}
