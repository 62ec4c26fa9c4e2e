import { courseLanguages } from '@domdom/courses';
import { formatNumber, formatWeekdayTime, type Language } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Confirm,
  DefinitionList,
  Form,
  Link,
  Notice,
  Page,
  type ShownSection,
  Table,
  Tag,
  type TagLook,
  usePage,
} from '@domdom/ui';
import type { ComponentChildren } from 'preact';
import { embedWords } from '../embeds/embeds.messages';
import { useH5pWords } from '../h5p.messages';
import { LessonFrame } from '../pages/lesson-frame';
import { kindName } from '../scoring';
import { useVersionWords } from '../versions/versions.messages';
import type { ContentUses, Overview, ShownUse } from './content-overview.service';
import { courseStates, useOverviewWords } from './overview.messages';

const looks: Record<ShownUse['courseStatus'], TagLook> = {
  draft: 'firefly',
  published: 'leaf',
  archived: 'plain',
};
const languageNames: Record<string, Record<Language, string> | undefined> = courseLanguages;

function About({ overview: { content, facts, mayEdit } }: { overview: Overview }) {
  const { language } = usePage();
  const words = useOverviewWords();
  const versions = useVersionWords();
  const { maxScore } = content;
  const saved = words.lastSavedBy(formatWeekdayTime(language, content.updatedAt), facts.savedBy);
  return (
    <section aria-labelledby="about">
      <h2 id="about">{words.about}</h2>
      <DefinitionList
        items={[
          { term: words.kind, value: kindName(content.library, language) },
          { term: words.language, value: languageNames[content.language]?.[language] ?? content.language },
          maxScore !== null && {
            term: words.points,
            value: maxScore > 0 ? formatNumber(language, maxScore) : words.noPoints,
          },
          { term: words.author, value: facts.authorName },
          { term: words.unit, value: facts.unitName },
          { term: words.lastSaved, value: saved },
          mayEdit && {
            term: words.version,
            value: (
              <Link href={`/teach/h5p/${content.id}/history`}>
                {versions.number(content.version)} – {versions.history}
              </Link>
            ),
          },
          facts.attempts > 0 && {
            term: words.attempts,
            value: words.attemptsBy(facts.attempts, facts.learners),
          },
        ]}
      />
    </section>
  );
}

function Embeds({ embeds }: { embeds: ContentUses['embeds'] }) {
  const { language } = usePage();
  const { everySite, onlySites } = embedWords[language];
  return (
    <>
      <h3>{useOverviewWords().embedded}</h3>
      <ul>
        {embeds.map(({ name, sites }) => (
          <li key={name}>
            {name}. {sites.length > 0 ? onlySites(sites.join(', ')) : everySite}
          </li>
        ))}
      </ul>
    </>
  );
}

function Uses({ overview: { content, mayEdit, uses } }: { overview: Overview }) {
  const { lessons, hidden, embeds } = uses;
  const { language } = usePage();
  const words = useOverviewWords();
  return (
    <section aria-labelledby="uses">
      <h2 id="uses">{words.uses}</h2>
      {lessons.length === 0 && hidden === 0 && <p>{words.notUsed}</p>}
      {lessons.length > 0 && (
        <Table<ShownUse>
          caption={words.uses}
          quietCaption
          narrow="stack"
          rows={lessons}
          rowKey={(row) => row.lessonId}
          columns={[
            {
              key: 'lesson',
              label: words.usedLesson,
              cell: (row) =>
                row.mayEdit ? (
                  <Link href={`/teach/lessons/${row.lessonId}`}>{row.lessonTitle}</Link>
                ) : (
                  row.lessonTitle
                ),
            },
            { key: 'course', label: words.usedCourse, cell: (row) => row.courseTitle },
            {
              key: 'state',
              label: words.usedState,
              cell: (row) =>
                row.present ? (
                  <Tag look={looks[row.courseStatus]}>{courseStates[language][row.courseStatus]}</Tag>
                ) : (
                  words.olderVersion
                ),
            },
          ]}
        />
      )}
      {hidden > 0 && <p>{words.hidden(hidden)}</p>}
      {embeds.length > 0 && <Embeds embeds={embeds} />}
      {mayEdit && (
        <p>
          <Link href={`/teach/h5p/${content.id}/embeds`}>{words.embeds}</Link>
        </p>
      )}
    </section>
  );
}

/** One thing to do with a content, and what comes of it. */
function Tool({ hint, children }: { hint: string; children: ComponentChildren }) {
  return (
    <div>
      {children}
      <p class="hint">{hint}</p>
    </div>
  );
}

function Tools({ overview: { content, mayEdit, unused } }: { overview: Overview }) {
  const words = useOverviewWords();
  const base = `/teach/h5p/${content.id}`;
  return (
    <section aria-labelledby="tools">
      <h2 id="tools">{words.tools}</h2>
      <Tool hint={words.copyHint}>
        <Form action={`${base}/copy`} inline>
          <Button look="secondary" icon="copy">
            {words.copy}
          </Button>
        </Form>
      </Tool>
      {mayEdit && (
        <>
          <Tool hint={words.downloadHint}>
            <p>
              <ButtonLink href={`${base}/download`} look="secondary" icon="download" asIs>
                {words.download}
              </ButtonLink>
            </p>
          </Tool>
          <Tool hint={words.htmlHint}>
            <Form action={`${base}/html`} inline>
              <Button look="secondary" icon="download">
                {words.html}
              </Button>
            </Form>
          </Tool>
        </>
      )}
      {mayEdit && unused && (
        <Confirm
          action={`${base}/delete`}
          label={words.delete}
          question={words.deleteQuestion(content.title)}
          confirmLabel={words.deleteThis}
        />
      )}
    </section>
  );
}

export interface OverviewPageProps {
  overview: Overview;
  sections: readonly ShownSection[];
  /** A file of HTML that was just made. */
  fileId: string | null;
}

/** One content with all that belongs to it; other parts of the library add sections. */
export function OverviewPage({ overview, sections, fileId }: OverviewPageProps) {
  const words = useOverviewWords();
  const h5p = useH5pWords();
  const versions = useVersionWords();
  const { content, mayEdit, frozen } = overview;
  const base = `/teach/h5p/${content.id}`;
  const actions = (
    <>
      {mayEdit && !frozen && (
        <ButtonLink href={`${base}/edit`} icon="edit">
          {words.edit}
        </ButtonLink>
      )}
      <ButtonLink href={`${base}/results`} look="secondary" icon="chart">
        {words.results}
      </ButtonLink>
      {mayEdit && (
        <ButtonLink href={`${base}/history`} look="quiet" icon="clock">
          {versions.history}
        </ButtonLink>
      )}
    </>
  );
  return (
    <Page
      title={content.title}
      breadcrumbs={[{ href: '/teach/h5p', label: h5p.myContents }]}
      actions={actions}
      wide
      unlisted
    >
      {fileId && (
        <Notice look="success" title={words.htmlReady}>
          <p>
            <ButtonLink href={`/teach/h5p/exports/${fileId}/download`} icon="download" download>
              {words.htmlFetch}
            </ButtonLink>
          </p>
          <p>{words.htmlKept}</p>
        </Notice>
      )}
      {mayEdit && frozen && (
        <Notice>
          <p>{words.frozen}</p>
        </Notice>
      )}
      <section aria-labelledby="preview">
        <h2 id="preview">{words.preview}</h2>
        <LessonFrame
          src={`/h5p/preview/${content.id}`}
          title={content.title}
          textHref={`/h5p/text/${content.id}`}
        />
      </section>
      <About overview={overview} />
      <Uses overview={overview} />
      {sections.map(({ key, shown }) => (
        <div key={key}>{shown}</div>
      ))}
      <Tools overview={overview} />
    </Page>
  );
}
