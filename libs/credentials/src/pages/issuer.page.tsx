import { formatDate } from '@domdom/platform';
import { ButtonLink, CodeBlock, Confirm, DefinitionList, Link, Notice, Page, usePage } from '@domdom/ui';
import type { Issuer } from '../badge/open-badge';
import { useBadgeWords } from '../badge.messages';
import type { PublishedKey } from '../signing/signing-keys.service';

/** Who signs the badges, and with which keys. */
export function IssuerPage({
  issuer,
  keys,
  mayRotate,
  isSet,
}: {
  issuer: Issuer;
  keys: readonly PublishedKey[];
  mayRotate: boolean;
  /** The key in use comes from the settings. */
  isSet: boolean;
}) {
  const { language } = usePage();
  const say = useBadgeWords();
  return (
    <Page title={say.issuer} lead={say.issuerLead}>
      <DefinitionList
        items={[
          { term: say.name, value: issuer.name },
          { term: say.identifier, value: issuer.did },
        ]}
      />
      <h2>{say.keys}</h2>
      <p>{say.keysHelp}</p>
      {keys.map((key) => (
        <section key={key.id}>
          <CodeBlock label={say.key} text={key.id} />
          <DefinitionList
            items={[
              { term: say.since, value: formatDate(language, key.createdAt) },
              {
                term: say.state,
                value: key.retiredAt ? say.replaced(formatDate(language, key.retiredAt)) : say.inUse,
              },
            ]}
          />
        </section>
      ))}
      <p>
        <Link href="/.well-known/did.json" asIs icon="key">
          {say.document}
        </Link>{' '}
        <Link href="/credentials/issuer.json" asIs icon="download">
          {say.machine}
        </Link>
      </p>
      <p class="actions">
        <ButtonLink href="/verify" look="secondary" icon="shield">
          {say.checkHere}
        </ButtonLink>
      </p>
      {mayRotate && isSet && (
        <Notice>
          <p>{say.keyIsSet}</p>
        </Notice>
      )}
      {mayRotate && !isSet && (
        <Confirm
          action="/credentials/issuer/rotate"
          label={say.rotate}
          question={say.rotateQuestion}
          confirmLabel={say.rotate}
          icon="key"
        />
      )}
    </Page>
  );
}
