import { OwnTitle } from '@domdom/courses';
import { formatWeekday, givenName } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Card,
  CardGrid,
  CourseArt,
  EmptyState,
  Form,
  Link,
  Notice,
  Page,
  ProgressBar,
  usePage,
} from '@domdom/ui';
import { Fragment, type VNode } from 'preact';
import { useEnrolmentWords } from '../enrolments.messages';
import type { MyEnrolment } from '../enrolments.repository';
import { useNoteWords } from '../notes/notes.messages';

const lessonPath = (one: MyEnrolment) => `/learn/${one.slug}/${one.nextLessonId ?? ''}`.replace(/\/$/, '');

function Progress({ of }: { of: MyEnrolment }) {
  const say = useEnrolmentWords();
  return (
    <ProgressBar
      share={of.lessonsTotal ? of.lessonsDone / of.lessonsTotal : 0}
      label={say.progressLabel}
      words={say.progress(of.lessonsDone, of.lessonsTotal)}
    />
  );
}

function NextLesson({ of }: { of: MyEnrolment }) {
  const say = useEnrolmentWords();
  const { language } = usePage();
  if (!of.nextLessonTitle) return null;
  return (
    <p lang={of.language === language ? undefined : of.language}>{say.nextLesson(of.nextLessonTitle)}</p>
  );
}

function ActiveCard({ one, first }: { one: MyEnrolment; first?: boolean }) {
  const say = useEnrolmentWords();
  const { language } = usePage();
  return (
    <Card
      title={<OwnTitle of={one} />}
      href={`/courses/${one.slug}`}
      art={<CourseArt topic={one.topic} id={one.courseId} />}
      featured={first}
      action={
        <ButtonLink
          href={lessonPath(one)}
          look={first ? 'firefly' : 'primary'}
          icon="play"
          full
          about={one.title}
        >
          {say.goOn}
        </ButtonLink>
      }
    >
      <NextLesson of={one} />
      <Progress of={one} />
      {one.expiresAt && <p class="hint">{say.learnUntil(formatWeekday(language, one.expiresAt))}</p>}
    </Card>
  );
}

/** What a person learns: the next step first. */
export function LearnPage({
  mine,
  before,
  after,
}: {
  mine: readonly MyEnrolment[];
  /** What other libraries show above and below the courses. */
  before: readonly { key: string; shown: VNode }[];
  after: readonly { key: string; shown: VNode }[];
}) {
  const { actor, language } = usePage();
  const say = useEnrolmentWords();
  const notes = useNoteWords();
  const active = mine.filter((one) => one.status === 'active');
  const completed = mine.filter((one) => one.status === 'completed');
  const left = mine.filter((one) => one.status === 'withdrawn');
  const expired = mine.filter((one) => one.status === 'expired');
  const wanted = mine.filter((one) => one.status === 'requested' || one.status === 'waiting');
  const [next, ...others] = active;
  return (
    <Page
      title={say.learn}
      lead={actor && (mine.length > 0 ? say.learnLead : say.newLead)(givenName(actor.name))}
      unlisted
    >
      {actor?.homeUnitId === null && (
        <Notice title={say.whereYouLive}>
          <p>{say.whereAbout}</p>
          <p>
            <ButtonLink href="/account/place" look="secondary" icon="map-pin">
              {say.whereDo}
            </ButtonLink>
          </p>
        </Notice>
      )}
      {before.map(({ key, shown }) => (
        <Fragment key={key}>{shown}</Fragment>
      ))}
      {next ? (
        <section>
          <h2>{say.next}</h2>
          <CardGrid>
            <ActiveCard one={next} first />
          </CardGrid>
        </section>
      ) : (
        <EmptyState
          title={say.nothing}
          action={
            <div class="actions">
              <ButtonLink href="/courses" icon="search">
                {say.findCourse}
              </ButtonLink>
              <ButtonLink
                href={actor?.homeUnitId ? '/classes?near=true' : '/classes'}
                look="secondary"
                icon="class"
              >
                {say.findClass}
              </ButtonLink>
            </div>
          }
        >
          <p>{say.nothingHelp}</p>
        </EmptyState>
      )}
      {others.length > 0 && (
        <section>
          <h2>{say.active}</h2>
          <CardGrid>
            {others.map((one) => (
              <ActiveCard key={one.id} one={one} />
            ))}
          </CardGrid>
        </section>
      )}
      {wanted.length > 0 && (
        <section>
          <h2>{say.wanted}</h2>
          <CardGrid>
            {wanted.map((one) => (
              <Card
                key={one.id}
                title={<OwnTitle of={one} />}
                href={`/courses/${one.slug}`}
                facts={[
                  { icon: 'clock', text: one.position === null ? say.askedFor : say.waitingAt(one.position) },
                ]}
              />
            ))}
          </CardGrid>
        </section>
      )}
      {completed.length > 0 && (
        <section>
          <h2>{say.completed}</h2>
          <CardGrid>
            {completed.map((one) => (
              <Card
                key={one.id}
                title={<OwnTitle of={one} />}
                href={`/courses/${one.slug}`}
                facts={[
                  one.completedAt && {
                    icon: 'check',
                    text: say.completedOn(formatWeekday(language, one.completedAt)),
                  },
                ]}
                action={
                  <ButtonLink
                    href={`/courses/${one.slug}/certificate`}
                    look="secondary"
                    icon="certificate"
                    about={one.title}
                  >
                    {say.certificate}
                  </ButtonLink>
                }
              />
            ))}
          </CardGrid>
        </section>
      )}
      {left.length > 0 && (
        <section>
          <h2>{say.left}</h2>
          <CardGrid>
            {left.map((one) => (
              <Card
                key={one.id}
                title={<OwnTitle of={one} />}
                href={`/courses/${one.slug}`}
                action={
                  <Form action={`/courses/${one.slug}/enrol`} inline label={one.title}>
                    <Button look="secondary" icon="refresh" about={one.title}>
                      {say.comeBack}
                    </Button>
                  </Form>
                }
              >
                <Progress of={one} />
              </Card>
            ))}
          </CardGrid>
        </section>
      )}
      {expired.length > 0 && (
        <section>
          <h2>{say.expired}</h2>
          <CardGrid>
            {expired.map((one) => (
              <Card key={one.id} title={<OwnTitle of={one} />} href={`/courses/${one.slug}`}>
                <Progress of={one} />
              </Card>
            ))}
          </CardGrid>
        </section>
      )}
      {mine.length > 0 && actor?.representedBy === null && (
        <p class="actions">
          <Link href="/notes" icon="edit">
            {notes.notes}
          </Link>
        </p>
      )}
      {after.map(({ key, shown }) => (
        <Fragment key={key}>{shown}</Fragment>
      ))}
      {active.length > 0 && (
        <p class="actions">
          <Link href="/account/reminders" icon="bell">
            {say.reminders}
          </Link>
        </p>
      )}
    </Page>
  );
}
