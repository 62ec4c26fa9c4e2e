import { type Form as FormState, formatDate } from '@domdom/platform';
import {
  Button,
  CodeBlock,
  Confirm,
  EmptyState,
  Form,
  FormActions,
  Link,
  Notice,
  Page,
  TextArea,
  TextField,
  usePage,
} from '@domdom/ui';
import { h5pWords } from '../h5p.messages';
import type { NewEmbedDto } from './embed.dto';
import { embedCode } from './embed-code';
import { embedWords } from './embeds.messages';
import type { ListedEmbed } from './embeds.service';

/** Embed codes of a content: making one, copying it, revoking it. */
export function EmbedsPage({
  content,
  embeds,
  form,
}: {
  content: { id: string; title: string };
  embeds: readonly ListedEmbed[];
  form: FormState<NewEmbedDto>;
}) {
  const { language } = usePage();
  const words = embedWords[language];
  const address = `/teach/h5p/${content.id}/embeds`;
  return (
    <Page
      title={words.short}
      lead={words.lead}
      breadcrumbs={[
        { label: h5pWords[language].myContents, href: '/teach/h5p' },
        { label: content.title, href: `/teach/h5p/${content.id}` },
      ]}
      form={form}
      unlisted
    >
      <Notice>
        <p>{words.warning}</p>
      </Notice>
      <Form action={address} form={form} labels={{ name: words.name, sites: words.sites }}>
        <TextField form={form} name="name" label={words.name} hint={words.nameHint} maxLength={120} />
        <TextArea form={form} name="sites" label={words.sites} hint={words.sitesHint} rows={3} optional />
        <FormActions>
          <Button>{words.make}</Button>
        </FormActions>
      </Form>
      <h2>{words.list}</h2>
      {embeds.length === 0 && (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      )}
      {embeds.map((embed) => (
        <section key={embed.id} aria-labelledby={`embed-${embed.id}`}>
          <h3 id={`embed-${embed.id}`}>{embed.name}</h3>
          <p>{embed.sites.length > 0 ? words.onlySites(embed.sites.join(', ')) : words.everySite}</p>
          <p class="hint">
            {embed.revokedAt
              ? words.revokedAt(formatDate(language, embed.revokedAt))
              : words.madeAt(formatDate(language, embed.madeAt))}
          </p>
          {embed.address && embed.textPath && (
            <>
              <CodeBlock
                label={`${words.code}: ${embed.name}`}
                text={embedCode(embed.address, content.title)}
              />
              <p>
                <Link href={embed.address} asIs>
                  {words.look}
                  <span class="unseen"> {embed.name}</span>
                </Link>
              </p>
              <p>
                <Link href={embed.textPath}>
                  {words.asText}
                  <span class="unseen"> {embed.name}</span>
                </Link>
              </p>
              <Confirm
                action={`${address}/${embed.id}/revoke`}
                label={words.revoke}
                question={words.revokeQuestion(embed.name)}
                confirmLabel={words.revokeNow}
              />
            </>
          )}
        </section>
      ))}
    </Page>
  );
}
