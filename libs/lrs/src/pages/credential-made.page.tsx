import { ButtonLink, DefinitionList, Notice, Page } from '@domdom/ui';
import type { MadeCredential } from '../credentials.service';
import { useLrsWords } from '../lrs.messages';

/** A new key with its secret, shown this once. */
export function CredentialMadePage({ made, endpoint }: { made: MadeCredential; endpoint: string }) {
  const say = useLrsWords();
  return (
    <Page title={say.credentialMade} unlisted>
      <Notice look="warning">
        <p>{say.credentialOnce}</p>
      </Notice>
      <DefinitionList
        items={[
          { term: say.credentialName, value: made.credential.name },
          { term: say.address, value: <code>{endpoint}</code> },
          { term: say.key, value: <code>{made.key}</code> },
          { term: say.secret, value: <code>{made.secret}</code> },
          { term: say.bearer, value: <code>{`${made.key}.${made.secret}`}</code> },
        ]}
      />
      <ButtonLink href="/admin/lrs/credentials">{say.back}</ButtonLink>
    </Page>
  );
}
