import { OwnTitle } from '@domdom/courses';
import { formatDate, formatMinutes, formatNumber } from '@domdom/platform';
import { Link, Stat, StatRow, Table, Tabs, topicLabels, usePage } from '@domdom/ui';
import type { ComponentChildren } from 'preact';
import { useCredentialsWords } from '../credentials.messages';
import { type RecordItem, shareOf, sumsOf } from '../record/record';
import { kindWords, useRecordWords } from '../record.messages';

const pageOf = (item: RecordItem) =>
  ({ course: `/courses/${item.slug}`, programme: `/programmes/${item.slug}`, class: `/classes/${item.id}` })[
    item.kind
  ];

/** A record's figures. */
export function RecordSums({ items }: { items: readonly RecordItem[] }) {
  const { language } = usePage();
  const say = useRecordWords();
  const sums = sumsOf(items);
  return (
    <StatRow>
      <Stat icon="clock" value={formatMinutes(language, sums.minutes)} label={say.hours} />
      <Stat icon="book" value={formatNumber(language, sums.courses)} label={say.courses} />
      <Stat
        icon="class"
        value={formatNumber(language, sums.classes)}
        label={say.classes}
        note={sums.sessions > 0 && say.sessions(sums.sessions)}
      />
      <Stat icon="certificate" value={formatNumber(language, sums.certificates)} label={say.certificates} />
    </StatRow>
  );
}

/** What was learnt, one thing a row. */
export function RecordTable({ items, empty }: { items: readonly RecordItem[]; empty: ComponentChildren }) {
  const { language } = usePage();
  const say = useRecordWords();
  return (
    <Table
      caption={say.recordFull}
      quietCaption
      narrow="stack"
      rows={items}
      rowKey={(item) => `${item.kind}-${item.id}-${item.year}`}
      empty={empty}
      columns={[
        {
          key: 'title',
          label: say.title,
          cell: (item) => (
            <Link href={pageOf(item)}>
              <OwnTitle of={item} />
            </Link>
          ),
        },
        {
          key: 'kind',
          label: say.kind,
          cell: (item) =>
            [
              kindWords[item.kind][language],
              item.sessions > 0 && say.sessions(item.sessions),
              item.sessions > 0 && item.completed && say.completedClass,
            ]
              .filter(Boolean)
              .join(', '),
        },
        { key: 'topic', label: say.topic, cell: (item) => topicLabels[item.topic][language] },
        { key: 'day', label: say.day, cell: (item) => formatDate(language, item.at) },
        {
          key: 'length',
          label: say.length,
          cell: (item) => (item.kind === 'programme' ? '–' : formatMinutes(language, item.minutes)),
        },
        { key: 'unit', label: say.unit, cell: (item) => <span lang="vi">{item.unitName}</span> },
        {
          key: 'proof',
          label: say.proof,
          cell: (item) =>
            item.certificate ? (
              <Link href={`/verify/${item.certificate.verifyCode}`}>{item.certificate.number}</Link>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}

/** Hours by year and by topic. */
export function RecordByYearAndTopic({ items }: { items: readonly RecordItem[] }) {
  const { language } = usePage();
  const say = useRecordWords();
  const columns = <K extends string | number>(label: string, name: (key: K) => string) => [
    { key: 'key', label, cell: (row: { key: K }) => name(row.key) },
    {
      key: 'count',
      label: say.count,
      numeric: true,
      cell: (row: { count: number }) => formatNumber(language, row.count),
    },
    {
      key: 'time',
      label: say.length,
      numeric: true,
      cell: (row: { minutes: number }) => formatMinutes(language, row.minutes),
    },
  ];
  return (
    <>
      <Table
        caption={say.byYear}
        rows={shareOf(items, (item) => item.year)}
        rowKey={(row) => String(row.key)}
        columns={columns(say.year, String)}
      />
      <Table
        caption={say.byTopic}
        rows={shareOf(items, (item) => item.topic)}
        rowKey={(row) => row.key}
        columns={columns(say.topic, (topic: RecordItem['topic']) => topicLabels[topic][language])}
      />
    </>
  );
}

/** What is kept of one's learning: the certificates, and the whole record. */
export function KeptTabs({ at }: { at: 'certificates' | 'record' }) {
  const say = useRecordWords();
  const { mine } = useCredentialsWords();
  return (
    <Tabs
      label={say.recordFull}
      tabs={[
        { label: mine, href: '/certificates', current: at === 'certificates' },
        { label: say.recordFull, href: '/certificates/record', current: at === 'record' },
      ]}
    />
  );
}
