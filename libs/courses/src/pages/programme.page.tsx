import { type Actor, formatMinutes, formatWeekday, formatWeekdayTime, type Language } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Card,
  CardGrid,
  Confirm,
  DefinitionList,
  type Fact,
  Form,
  Link,
  Notice,
  Page,
  ProgressBar,
  Tag,
  TopicTag,
  usePage,
} from '@domdom/ui';
import { levelNames, useCourseWords } from '../courses.messages';
import { courseLevels } from '../domain/course.entity';
import { courseLanguages } from '../domain/course-language';
import type { ClassInPlan } from '../ports/class-catalogue';
import type { ProgrammeStanding, StepStanding } from '../ports/programme-learning';
import { programmeRulesInWords, rulesWords, stepsWords, useRulesWords } from '../rules/rules.messages';
import type { ProgrammeView } from '../views';
import { CourseTile } from './course-cards';
import { OwnTitle, OwnWords, titleIn } from './own-words';

export interface ProgrammePageProps {
  actor: Actor | null;
  programme: ProgrammeView;
  /** The classes among its steps that are still to be found. */
  classes: readonly ClassInPlan[];
  standing: ProgrammeStanding;
  mayEdit: boolean;
}

function levelWords(language: Language, { levels }: ProgrammeView): string {
  const within = courseLevels.filter((level) => levels.includes(level));
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return '';
  const name = (level: typeof first) => levelNames[level][language];
  return first === last ? name(first) : rulesWords(language).levelFromTo(name(first), name(last));
}

/** What a step is called. */
function titleOf(language: Language, programme: ProgrammeView, classes: readonly ClassInPlan[], id: string) {
  const course = programme.courses.find((one) => one.id === id);
  return course ? titleIn(language, course) : (classes.find((one) => one.id === id)?.title ?? '');
}

/** The one button: what it does depends on how far the reader is. */
function NextStep({ actor, programme, classes, standing }: Omit<ProgrammePageProps, 'mayEdit'>) {
  const { language } = usePage();
  const say = useRulesWords();
  if (standing.kind === 'none') {
    if (programme.status !== 'published') return null;
    if (!actor) {
      return (
        <ButtonLink href={`/sign-in?next=/programmes/${programme.slug}`} look="firefly" icon="sign-in" full>
          {say.signInToFollow}
        </ButtonLink>
      );
    }
    return (
      <Form action={`/programmes/${programme.slug}/follow`} inline>
        <Button look="firefly" icon="play" full>
          {say.follow}
        </Button>
      </Form>
    );
  }
  if (standing.kind === 'completed') {
    return (
      <Notice look="success" title={say.programmeCompleted}>
        {standing.completedAt && <p>{say.completedOn(formatWeekday(language, standing.completedAt))}</p>}
        <p>
          <ButtonLink href="/certificates" look="firefly" icon="certificate">
            {say.seeCertificates}
          </ButtonLink>
        </p>
        <p>
          <ButtonLink href="/learn" look="quiet" icon="home">
            {say.toMine}
          </ButtonLink>
        </p>
      </Notice>
    );
  }
  const { nextStepId, ready } = standing;
  return (
    <>
      <ProgressBar
        share={standing.total ? standing.done / standing.total : 0}
        label={say.progress}
        words={say.stepsDone(standing.done, standing.total)}
      />
      {nextStepId || ready ? (
        <>
          {nextStepId && <p>{say.nextStep(titleOf(language, programme, classes, nextStepId))}</p>}
          <Form action={`/programmes/${programme.slug}/continue`} inline>
            <Button look="firefly" icon="play" full>
              {ready ? say.finishProgramme : say.goOn}
            </Button>
          </Form>
        </>
      ) : (
        <Notice>
          <p>{say.nothingLeft}</p>
        </Notice>
      )}
    </>
  );
}

function StepTags({
  place,
  required,
  standing,
  waitsFor,
}: {
  place: number;
  required: boolean;
  standing: StepStanding | undefined;
  /** The title of the step to take before. */
  waitsFor: string | null;
}) {
  const say = useRulesWords();
  return (
    <>
      <Tag look="night">{say.step(place)}</Tag>
      <Tag>{required ? say.requiredStep : say.optionalStep}</Tag>
      {standing?.done && <Tag look="leaf">{say.stepDone}</Tag>}
      {standing?.begun && !standing.done && <Tag look="firefly">{say.stepBegun}</Tag>}
      {waitsFor && <Tag>{say.stepWaits(waitsFor)}</Tag>}
    </>
  );
}

function ClassTile({ one, sessions, tags }: { one: ClassInPlan; sessions: number; tags: preact.VNode }) {
  const { language } = usePage();
  const say = useRulesWords();
  const facts: Fact[] = [
    { icon: 'calendar', text: formatWeekdayTime(language, one.firstAt) },
    { icon: 'class', text: say.classStep(sessions) },
    { icon: 'unit', text: one.unitName },
  ];
  return (
    <Card title={<span lang="vi">{one.title}</span>} href={`/classes/${one.id}`} tags={tags} facts={facts}>
      {!one.open && <p>{say.classOver}</p>}
    </Card>
  );
}

/** The courses and classes of a programme in their order, and how far the reader is in them. */
function Steps({
  programme,
  classes,
  standing,
}: Pick<ProgrammePageProps, 'programme' | 'classes' | 'standing'>) {
  const { language } = usePage();
  const stood = new Map(standing.kind === 'none' ? [] : standing.steps.map((step) => [step.id, step]));
  const tagsOf = (id: string, required: boolean, place: number) => {
    const one = stood.get(id);
    const waitsFor = one?.waitsFor ? titleOf(language, programme, classes, one.waitsFor) : null;
    return <StepTags place={place} required={required} standing={one} waitsFor={waitsFor} />;
  };
  const known = new Map(classes.map((one) => [one.id, one]));
  const planned = programme.classes.filter(({ id }) => known.has(id));
  return (
    <CardGrid>
      {[
        ...programme.courses.map((course, index) => (
          <CourseTile key={course.id} course={course} tags={tagsOf(course.id, course.required, index + 1)} />
        )),
        ...planned.map(({ id, required, sessions }, index) => (
          <ClassTile
            key={id}
            one={known.get(id)!}
            sessions={sessions}
            tags={tagsOf(id, required, programme.courses.length + index + 1)}
          />
        )),
      ]}
    </CardGrid>
  );
}

/** In ten seconds: what it is, how long, what one needs, what one gets; and one button. */
export function ProgrammePage({ actor, programme, classes, standing, mayEdit }: ProgrammePageProps) {
  const { language } = usePage();
  const say = useCourseWords();
  const rules = useRulesWords();
  const steps = [...programme.courses, ...programme.classes];
  const length = `${formatMinutes(language, programme.minutes)}, ${stepsWords(language, steps.length)}`;
  return (
    <Page
      title={titleIn(language, programme)}
      heading={<OwnTitle of={programme} />}
      lead={<OwnWords text={programme.summary} english={programme.summaryEn} />}
      description={(language === 'en' && programme.summaryEn) || programme.summary}
      breadcrumbs={[{ label: say.programmes, href: '/programmes' }]}
      unlisted={programme.status !== 'published'}
      actions={
        mayEdit && (
          <ButtonLink href={`/teach/programmes/${programme.id}`} look="secondary" icon="edit">
            {say.editProgramme}
          </ButtonLink>
        )
      }
    >
      {programme.status === 'draft' && <Notice look="warning">{say.draftCourse}</Notice>}
      <p class="tags">
        <TopicTag topic={programme.topic} />
      </p>
      <NextStep actor={actor} programme={programme} classes={classes} standing={standing} />
      {standing.kind === 'none' && programme.status === 'published' && <p class="hint">{rules.free}</p>}
      <DefinitionList
        items={[
          { term: say.length, value: length },
          {
            term: rules.youNeed,
            value:
              programme.prerequisites.length > 0
                ? programme.prerequisites.map((course, index) => (
                    <span key={course.id}>
                      {index > 0 && ', '}
                      <Link href={`/courses/${course.slug}`}>
                        <OwnTitle of={course} />
                      </Link>
                    </span>
                  ))
                : rules.nothingNeeded,
          },
          {
            term: rules.howToFinish,
            value: programmeRulesInWords(language, programme.rules.electives, steps),
          },
          { term: rules.level, value: levelWords(language, programme) },
          programme.languages.some((code) => code !== language) && {
            term: rules.languages,
            value: programme.languages.map((code) => courseLanguages[code][language]).join(', '),
          },
          { term: say.unit, value: programme.unitName },
        ]}
      />
      <section>
        <h2>{rules.youGet}</h2>
        <ul>
          {programme.outcomes.map((outcome) => (
            <li key={outcome} lang={language === 'vi' ? undefined : 'vi'}>
              {outcome}
            </li>
          ))}
          <li>{rules.certificateToo}</li>
        </ul>
      </section>
      <h2>{rules.steps}</h2>
      <Steps programme={programme} classes={classes} standing={standing} />
      {standing.kind === 'active' && (
        <Confirm
          action={`/programmes/${programme.slug}/leave`}
          label={rules.leave}
          icon="sign-out"
          question={rules.leaveQuestion}
          confirmLabel={rules.leave}
          cannotUndo={false}
        />
      )}
    </Page>
  );
}
