import {
  ButtonLink,
  Details,
  EmptyState,
  FilterList,
  Link,
  listHref,
  Page,
  Pager,
  PrintButton,
  ResultCount,
  Tabs,
  topicLabels,
  usePage,
} from '@domdom/ui';
import type { RecordFiltersDto } from '../dto/record.dto';
import { chosenOf, type RecordItem, readChoice, recordKinds, shareOf } from '../record/record';
import { kindsWords, recordNoun, useRecordWords } from '../record.messages';
import { KeptTabs, RecordByYearAndTopic, RecordSums, RecordTable } from './record-parts';

const perPage = 50;
type Filters = Omit<RecordFiltersDto, 'page'>;

/** Somebody's own lifelong learning record. */
export function RecordPage({
  items,
  filters: { page = 1, ...filters },
}: {
  /** The whole record. */
  items: readonly RecordItem[];
  filters: RecordFiltersDto;
}) {
  const { language } = usePage();
  const say = useRecordWords();
  const { kind, topic, year } = filters;
  const withPrivate = filters.private ?? false;
  const address = (start: string, change: Partial<Filters> & { page?: number }) =>
    listHref(start, { ...filters, private: withPrivate, ...change });
  const href = (change: Partial<Filters> & { page?: number }) => address('/certificates/record', change);
  const choice = readChoice({ kinds: kind && [kind], topic, year, withPrivate });
  const chosen = chosenOf(items, choice);
  const anyKind = chosenOf(items, { ...choice, kinds: [] });
  const visible = chosenOf(items, readChoice({ withPrivate }));
  const shown = chosen.slice((page - 1) * perPage, page * perPage);
  const filtered = kind !== undefined || topic !== undefined || year !== undefined;
  return (
    <Page
      title={say.recordFull}
      lead={say.lead}
      unlisted
      wide
      actions={
        <>
          <ButtonLink href="/certificates/record/shares" look="secondary" icon="external">
            {say.share}
          </ButtonLink>
          <PrintButton />
        </>
      }
      aside={
        visible.length > 0 && (
          <>
            <FilterList
              title={say.year}
              options={shareOf(visible, (item) => item.year).map((one) => ({
                label: String(one.key),
                href: href({ year: one.key === year ? undefined : one.key }),
                count: one.count,
                current: one.key === year,
              }))}
              clearHref={year === undefined ? undefined : href({ year: undefined })}
            />
            <FilterList
              title={say.topic}
              options={shareOf(visible, (item) => item.topic).map((one) => ({
                label: topicLabels[one.key][language],
                href: href({ topic: one.key === topic ? undefined : one.key }),
                count: one.count,
                current: one.key === topic,
              }))}
              clearHref={topic === undefined ? undefined : href({ topic: undefined })}
            />
          </>
        )
      }
    >
      <KeptTabs at="record" />
      {visible.length > 0 && (
        <>
          <RecordSums items={chosen} />
          <Tabs
            label={say.kind}
            tabs={[
              { label: say.all, href: href({ kind: undefined }), count: anyKind.length, current: !kind },
              ...recordKinds.map((one) => ({
                label: kindsWords[one][language],
                href: href({ kind: one }),
                count: anyKind.filter((item) => item.kind === one).length,
                current: kind === one,
              })),
            ]}
          />
          <ResultCount count={chosen.length} noun={recordNoun} />
        </>
      )}
      <RecordTable
        items={shown}
        empty={
          <EmptyState
            title={filtered ? say.noneChosen : say.none}
            action={
              filtered ? (
                <ButtonLink href="/certificates/record">{say.seeAll}</ButtonLink>
              ) : (
                <ButtonLink href="/courses" icon="search">
                  {say.findCourse}
                </ButtonLink>
              )
            }
          >
            {!filtered && <p>{say.noneHelp}</p>}
          </EmptyState>
        }
      />
      <Pager
        previous={page > 1 ? href({ page: page - 1 }) : null}
        next={chosen.length > page * perPage ? href({ page: page + 1 }) : null}
      />
      {chosen.length > 0 && (
        <>
          {chosen.some((item) => item.kind === 'programme') && <p class="hint">{say.programmeTime}</p>}
          <RecordByYearAndTopic items={chosen} />
          <section class="no-print">
            <h2>{say.takeAlong}</h2>
            <p class="actions">
              <ButtonLink href={address('/certificates/record.pdf', {})} asIs icon="download">
                {say.downloadPdf}
              </ButtonLink>
              <ButtonLink
                href={address('/certificates/record.json', {})}
                asIs
                look="secondary"
                icon="download"
              >
                {say.downloadJson}
              </ButtonLink>
            </p>
            <p>{say.jsonHelp}</p>
          </section>
        </>
      )}
      <div class="no-print">
        <p>
          <Link href="/record" icon="list">
            {say.everyStep}
          </Link>
        </p>
        <Details summary={withPrivate ? say.hidePrivate : say.showPrivate}>
          <p>{say.privateHelp}</p>
          <p>
            <Link href={href({ private: !withPrivate })}>
              {withPrivate ? say.hidePrivate : say.showPrivate}
            </Link>
          </p>
        </Details>
      </div>
    </Page>
  );
}
