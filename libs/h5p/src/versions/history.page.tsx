import { type Form as FormState, formatWeekdayTime } from '@domdom/platform';
import { Button, Form, HiddenField, Link, Notice, Page, Pager, Table, Tag, usePage } from '@domdom/ui';
import type { Content } from '../contents/contents.repository';
import { isFrozen } from '../domain/content.policy';
import { useH5pWords } from '../h5p.messages';
import type { RestoreDto } from '../overview/overview.dto';
import { LessonFrame } from '../pages/lesson-frame';
import type { History } from './content-versions.service';
import { changeWords, useVersionWords } from './versions.messages';
import type { StoredVersion, VersionLine } from './versions.repository';

const useCrumbs = (content: Content) => [
  { href: '/teach/h5p', label: useH5pWords().myContents },
  { href: `/teach/h5p/${content.id}`, label: content.title },
];

/** Every version of a content: who saved it, when, and what they changed. */
export function HistoryPage({ history: { content, items, next } }: { history: History }) {
  const { language } = usePage();
  const words = useVersionWords();
  const base = `/teach/h5p/${content.id}/history`;
  return (
    <Page
      title={words.historyOf(content.title)}
      heading={words.history}
      lead={words.historyLead}
      breadcrumbs={useCrumbs(content)}
      wide
      unlisted
    >
      <Table<VersionLine>
        caption={words.history}
        quietCaption
        narrow="stack"
        rows={items}
        rowKey={(row) => String(row.number)}
        columns={[
          {
            key: 'version',
            label: words.version,
            cell: (row) => (
              <>
                <Link href={`${base}/${row.number}`}>
                  {words.number(row.number)}
                  <span class="unseen">: {words.look}</span>
                </Link>{' '}
                {row.number === content.version && <Tag look="leaf">{words.present}</Tag>}
              </>
            ),
          },
          { key: 'at', label: words.savedAt, cell: (row) => formatWeekdayTime(language, row.savedAt) },
          { key: 'by', label: words.savedBy, cell: (row) => row.savedBy ?? words.unknown },
          {
            key: 'changes',
            label: words.changed,
            cell: (row) => changeWords(language, row.changes) || words.first,
          },
        ]}
      />
      <Pager next={next === null ? null : `${base}?before=${next}`} />
    </Page>
  );
}

/** One version in the player, without tracking, and the way back to it. */
export function VersionPage({
  content,
  version,
  form,
}: {
  content: Content;
  version: StoredVersion;
  form?: FormState<RestoreDto>;
}) {
  const words = useVersionWords();
  const frozen = isFrozen(content);
  const { number, title } = version;
  const present = number === content.version;
  const base = `/teach/h5p/${content.id}/history`;
  return (
    <Page
      title={words.oldTitle(number, title)}
      lead={present ? undefined : words.oldLead}
      breadcrumbs={[...useCrumbs(content), { href: base, label: words.history }]}
      form={form}
      wide
      unlisted
    >
      <LessonFrame
        src={`/h5p/preview/${content.id}/versions/${number}`}
        title={title}
        textHref={present ? `/h5p/text/${content.id}` : null}
      />
      {!present && frozen && (
        <Notice>
          <p>{words.frozen}</p>
        </Notice>
      )}
      {!present && !frozen && (
        <Form action={`${base}/${number}/restore`} form={form}>
          <p class="hint">{words.restoreHint}</p>
          <HiddenField name="version" value={String(content.version)} />
          <Button>{words.restore}</Button>
        </Form>
      )}
    </Page>
  );
}
