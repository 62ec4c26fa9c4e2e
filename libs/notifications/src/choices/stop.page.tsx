import { ButtonLink, Page, usePage } from '@domdom/ui';
import type { Stopped } from '../mail/stop-links';
import { stopQuestions, useSettingsWords } from './settings.messages';

/**
 * Stops mails without signing in. Its form bears no token, since a mail program sends the same by itself (RFC 8058):
 * the address is the proof.
 */
export function StopPage({ kind, path }: { kind: Stopped; path: string }) {
  const say = useSettingsWords();
  return (
    <Page title={say.stopTitle} unlisted>
      <h2>{stopQuestions[kind][usePage().language]}</h2>
      <p>{say.stopAbout}</p>
      <form method="post" action={path} class="form">
        <button class="button" type="submit">
          {say.stop}
        </button>
      </form>
    </Page>
  );
}

export function StoppedPage() {
  const say = useSettingsWords();
  return (
    <Page title={say.stopped} unlisted>
      <p>{say.stoppedAbout}</p>
      <ButtonLink href="/notifications/settings" look="secondary">
        {say.settings}
      </ButtonLink>
    </Page>
  );
}
