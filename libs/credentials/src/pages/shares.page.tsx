import { type Form as FormState, formatDate, formatWeekday } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  CheckboxField,
  CheckboxList,
  CodeBlock,
  Confirm,
  DefinitionList,
  Form,
  Link,
  Notice,
  Page,
  RadioField,
  SelectField,
  Table,
  Tag,
  TextField,
  topicLabels,
  topicOptions,
  usePage,
} from '@domdom/ui';
import type { ShareRecordDto } from '../dto/record.dto';
import { recordKinds } from '../record/record';
import { type ShareView, shareDays } from '../record/record-shares.service';
import { kindsWords, useRecordWords } from '../record.messages';

const above = (record: string) => [{ label: record, href: '/certificates/record' }];

/** The links under which somebody may read a part of one's record, and the form for another. */
export function SharesPage({
  shares,
  years,
  now,
  form,
}: {
  shares: readonly ShareView[];
  /** The years in which there is something to show. */
  years: readonly number[];
  now: Date;
  form: FormState<ShareRecordDto>;
}) {
  const { language } = usePage();
  const say = useRecordWords();
  const isOver = (share: ShareView) => share.revokedAt !== null || share.expiresAt <= now;
  const whatOf = (share: ShareView) =>
    [
      ...share.kinds.map((kind) => kindsWords[kind][language]),
      share.topic && topicLabels[share.topic][language],
      share.year,
      share.withPrivate && say.withPrivate,
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <Page title={say.share} lead={say.shareLead} breadcrumbs={above(say.recordFull)} form={form} unlisted>
      <Form action="/certificates/record/shares" form={form}>
        <TextField form={form} name="label" label={say.label} hint={say.labelHint} maxLength={100} />
        <CheckboxList
          form={form}
          name="kinds"
          label={say.what}
          options={recordKinds.map((kind) => ({ value: kind, label: kindsWords[kind][language] }))}
        />
        <SelectField
          form={form}
          name="topic"
          label={say.onlyTopic}
          optional
          blank={say.allTopics}
          options={topicOptions(language)}
        />
        <SelectField
          form={form}
          name="year"
          label={say.onlyYear}
          optional
          blank={say.allYears}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <CheckboxField form={form} name="withPrivate" label={say.withPrivate} hint={say.privateHelp} />
        <RadioField
          form={form}
          name="days"
          label={say.days}
          options={shareDays.map((days) => ({ value: String(days), label: say.forDays(days) }))}
        />
        <Button icon="external">{say.make}</Button>
      </Form>
      <h2>{say.shares}</h2>
      <Table
        caption={say.shares}
        quietCaption
        narrow="stack"
        rows={shares}
        rowKey={(share) => share.id}
        empty={<p>{say.noShares}</p>}
        columns={[
          { key: 'label', label: say.label, cell: (share) => share.label },
          { key: 'what', label: say.what, cell: whatOf },
          { key: 'made', label: say.made, cell: (share) => formatDate(language, share.createdAt) },
          { key: 'until', label: say.expires, cell: (share) => formatDate(language, share.expiresAt) },
          {
            key: 'state',
            label: say.state,
            cell: (share) =>
              isOver(share) ? (
                <Tag>{share.revokedAt ? say.revoked : say.expired}</Tag>
              ) : (
                <Confirm
                  action={`/certificates/record/shares/${share.id}/revoke`}
                  label={say.revoke}
                  question={say.revokeQuestion(share.label)}
                  confirmLabel={say.revoke}
                />
              ),
          },
        ]}
      />
    </Page>
  );
}

/** A new link, shown this once. */
export function ShareMadePage({
  path,
  address,
  expiresAt,
}: {
  path: string;
  address: string;
  expiresAt: Date;
}) {
  const { language } = usePage();
  const say = useRecordWords();
  return (
    <Page title={say.shareMade} breadcrumbs={above(say.recordFull)} unlisted>
      <Notice look="warning">
        <p>{say.shareOnce}</p>
      </Notice>
      <CodeBlock label={say.link} text={address} />
      <DefinitionList items={[{ term: say.expires, value: formatWeekday(language, expiresAt) }]} />
      <p class="actions">
        <ButtonLink href={path}>{say.openLink}</ButtonLink>
        <Link href="/certificates/record/shares">{say.backToShares}</Link>
      </p>
    </Page>
  );
}
