import { ButtonLink, Notice, Page } from '@domdom/ui';
import { useIdentityWords } from '../identity.messages';

/** A new API token, shown this once. */
export function TokenMadePage({ token }: { token: string }) {
  const say = useIdentityWords();
  return (
    <Page title={say.tokenMade} unlisted>
      <Notice look="warning">
        <p>{say.tokenOnce}</p>
      </Notice>
      <pre>
        <code>{token}</code>
      </pre>
      <ButtonLink href="/account">{say.account}</ButtonLink>
    </Page>
  );
}
