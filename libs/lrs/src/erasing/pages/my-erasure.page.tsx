import { formatDateTime } from '@domdom/platform';
import { Button, Confirm, Form, Notice, Page, usePage } from '@domdom/ui';
import { useErasingWords } from '../erasing.messages';
import type { WaitingErasure } from '../erasures.repository';

export const mine = '/record/erase';

/** Where people ask for their own record to be erased, and see what became of it. */
export function MyErasurePage({ erasure }: { erasure: WaitingErasure | null }) {
  const say = useErasingWords();
  const { language } = usePage();
  const state = erasure?.state;
  return (
    <Page title={say.mineTitle} lead={say.mineLead} unlisted>
      {state === 'running' && (
        <Notice>
          <p>{say.mineRunning}</p>
        </Notice>
      )}
      {state === 'asked' && (
        <Notice>
          <p>{say.mineWaiting(formatDateTime(language, erasure!.askedAt))}</p>
        </Notice>
      )}
      {state === 'declined' && (
        <Notice look="warning">
          <p>{say.mineDeclined(erasure!.answer ?? '')}</p>
        </Notice>
      )}
      <ul>
        <li>{say.mineWhat}</li>
        <li>{say.mineKeeps}</li>
        <li>{say.mineHow}</li>
        <li>{say.mineUndo}</li>
      </ul>
      {state === 'asked' && (
        <Form action={`${mine}/withdraw`} inline>
          <Button look="secondary">{say.mineWithdraw}</Button>
        </Form>
      )}
      {state !== 'asked' && state !== 'running' && (
        <Confirm
          action={mine}
          label={say.mineAsk}
          question={say.mineQuestion}
          confirmLabel={say.mineAskNow}
          cannotUndo={false}
        />
      )}
    </Page>
  );
}
