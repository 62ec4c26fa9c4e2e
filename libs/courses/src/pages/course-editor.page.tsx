import { errorWords, type Form as FormState, formatMinutes } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Confirm,
  Details,
  EmptyState,
  Form,
  FormActions,
  Icon,
  Link,
  Notice,
  Page,
  RadioField,
  Script,
  Tabs,
  Tag,
  TextField,
  useLocalPath,
  usePage,
} from '@domdom/ui';
import { useAuthoringWords } from '../authoring.messages';
import { type LessonKind, lessonKindFacts } from '../domain/lesson-kinds';
import type { NewLessonDto, SectionDto } from '../dto/courses.dto';
import { useLessonKindWords } from '../lesson-kinds.messages';
import { useRulesWords } from '../rules/rules.messages';
import { useTeachWords } from '../teach.messages';
import type { CourseView, LessonSummary, SectionView } from '../views';
import { ContentsList } from './course-contents';
import { StatusTag } from './teach.page';

/** The forms of the page; one of them may have come back with something to mend. */
export interface EditorForms {
  section: FormState<SectionDto>;
  /** The section whose lesson form came back. */
  lessonOf: string | null;
  lesson: FormState<NewLessonDto>;
  blankLesson: FormState<NewLessonDto>;
  /** The kinds of lessons there are to choose from. */
  kinds: readonly LessonKind[];
  /** Said above everything when an act was refused. */
  refused: FormState<object>;
}
export interface CourseEditorProps {
  course: CourseView;
  sections: readonly SectionView[];
  forms: EditorForms;
}

/** Where something can still go. */
interface Ways {
  up: boolean;
  down: boolean;
}

function MoveButtons({ action, about, ways }: { action: string; about: string; ways: Ways }) {
  const say = useTeachWords();
  if (!ways.up && !ways.down) return null;
  return (
    <Form action={action} inline label={about}>
      <FormActions>
        {ways.up && (
          <Button name="direction" value="up" look="secondary" icon="arrow-up" small about={about}>
            {say.up}
          </Button>
        )}
        {ways.down && (
          <Button name="direction" value="down" look="secondary" icon="arrow-down" small about={about}>
            {say.down}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}

function LessonRow({ course, lesson, ways }: { course: CourseView; lesson: LessonSummary; ways: Ways }) {
  const { language } = usePage();
  const say = useTeachWords();
  const kinds = useLessonKindWords();
  return (
    <li class={lesson.ready ? 'done' : 'to-do'} data-lesson={lesson.id}>
      <div>
        <Link href={`/teach/lessons/${lesson.id}`}>{lesson.title}</Link>
        <p class="hint">
          <Icon name={lessonKindFacts[lesson.kind].icon} /> {kinds[lesson.kind].name} ·{' '}
          {formatMinutes(language, lesson.minutes)}{' '}
          <Tag look={lesson.ready ? 'leaf' : 'firefly'}>{lesson.ready ? say.ready : say.empty}</Tag>
        </p>
      </div>
      <MoveButtons
        action={`/teach/courses/${course.id}/lessons/${lesson.id}/move`}
        about={lesson.title}
        ways={ways}
      />
    </li>
  );
}

function AddLesson({
  course,
  section,
  forms,
}: {
  course: CourseView;
  section: SectionView;
  forms: EditorForms;
}) {
  const say = useTeachWords();
  const kinds = useLessonKindWords();
  const mine = forms.lessonOf === section.id;
  const form = mine ? forms.lesson : forms.blankLesson;
  return (
    <Details summary={say.addLesson} open={mine || section.lessons.length === 0}>
      <Form action={`/teach/courses/${course.id}/sections/${section.id}/lessons`} form={form}>
        <TextField form={form} name="title" label={say.lessonLabel} maxLength={160} />
        <RadioField
          form={form}
          name="kind"
          label={say.kindLabel}
          options={forms.kinds.map((kind) => ({
            value: kind,
            label: kinds[kind].name,
            hint: kinds[kind].hint,
          }))}
        />
        <FormActions>
          <Button icon="plus">{say.addLesson}</Button>
        </FormActions>
      </Form>
    </Details>
  );
}

function SectionEditor({
  course,
  section,
  forms,
  ways,
}: {
  course: CourseView;
  section: SectionView;
  forms: EditorForms;
  ways: Ways;
}) {
  const say = useTeachWords();
  const base = `/teach/courses/${course.id}/sections/${section.id}`;
  const renaming: FormState<SectionDto> = { values: { title: section.title }, input: null, problems: [] };
  return (
    <section class="task-list" data-section={section.id}>
      <h3>{section.title}</h3>
      <ul>
        {section.lessons.map((lesson, index) => (
          <LessonRow
            key={lesson.id}
            course={course}
            lesson={lesson}
            // Beyond the end of its section a lesson goes on into the next one.
            ways={{ up: ways.up || index > 0, down: ways.down || index < section.lessons.length - 1 }}
          />
        ))}
      </ul>
      <AddLesson course={course} section={section} forms={forms} />
      <Details summary={say.renameSection}>
        <Form action={base}>
          <TextField form={renaming} name="title" label={say.sectionLabel} maxLength={160} />
          <FormActions>
            <Button look="secondary">{say.rename}</Button>
          </FormActions>
        </Form>
        <MoveButtons action={`${base}/move`} about={section.title} ways={ways} />
        <Confirm
          action={`${base}/delete`}
          label={say.deleteSection}
          question={say.deleteSectionQuestion(section.title)}
          confirmLabel={say.deleteSection}
        />
      </Details>
    </section>
  );
}

function Opening({ course }: { course: CourseView }) {
  const say = useTeachWords();
  const authoring = useAuthoringWords();
  const base = `/teach/courses/${course.id}`;
  if (course.draftOf) {
    return (
      <>
        <Form action={`${base}/publish`} inline>
          <Button look="firefly" icon="send" full>
            {authoring.publishVersion}
          </Button>
        </Form>
        <Confirm
          action={`${base}/discard`}
          label={authoring.discard}
          question={authoring.discardQuestion}
          confirmLabel={authoring.discard}
        />
      </>
    );
  }
  if (course.status === 'published') {
    return (
      <Confirm
        action={`${base}/close`}
        label={say.archive}
        icon="lock"
        question={say.archiveQuestion}
        confirmLabel={say.archive}
        cannotUndo={false}
      />
    );
  }
  return (
    <>
      <p class="hint">{say.publishHelp}</p>
      <Form action={`${base}/publish`} inline>
        <Button look="firefly" icon="send" full>
          {course.status === 'draft' ? say.publish : say.republish}
        </Button>
      </Form>
    </>
  );
}

/** What learners see does not change: the way to a new version. */
function NewVersion({ course }: { course: CourseView }) {
  const say = useAuthoringWords();
  return (
    <Notice title={say.frozenTitle}>
      <p>{say.frozenAbout}</p>
      {course.draftId ? (
        <p>
          <ButtonLink href={`/teach/courses/${course.draftId}`} icon="edit">
            {say.goOn}
          </ButtonLink>
        </p>
      ) : (
        <Form action={`/teach/courses/${course.id}/version`} inline>
          <Button icon="edit">{say.begin}</Button>
        </Form>
      )}
    </Notice>
  );
}

/** What is done less often. */
function More({ course }: { course: CourseView }) {
  const say = useAuthoringWords();
  const base = `/teach/courses/${course.draftOf ?? course.id}`;
  return (
    <Details summary={say.more}>
      <ul class="facts">
        {course.draftOf && (
          <li>
            <Icon name="eye" />
            <Link href={base}>{say.openVersion}</Link>
          </li>
        )}
        <li>
          <Icon name="list" />
          <Link href={`${base}/versions`}>{say.versions}</Link>
        </li>
        <li>
          <Icon name="users" />
          <Link href={`${base}/authors`}>{say.authors}</Link>
        </li>
        <li>
          <Icon name="copy" />
          <Link href={`${base}/copy`}>{say.copy}</Link>
        </li>
        <li>
          <Icon name="download" />
          <Link href={`${base}/archive`}>{say.archive}</Link>
        </li>
      </ul>
    </Details>
  );
}

/** The other pages of the course's work, beside its contents. */
function WorkOnCourse({ course }: { course: CourseView }) {
  const say = useTeachWords();
  const rules = useRulesWords();
  const id = course.draftOf ?? course.id;
  const base = `/teach/courses/${id}`;
  const opened = course.status !== 'draft' || course.draftOf !== null;
  return (
    <Tabs
      label={say.work}
      tabs={[
        { label: say.contentsHere, href: `/teach/courses/${course.id}`, current: true },
        { label: say.details, href: `${base}/details` },
        { label: rules.whenDone, href: `/teach/courses/${course.id}/rules` },
        { label: say.enrolment, href: `${base}/enrolment` },
        ...(opened
          ? [
              { label: say.learners, href: `${base}/learners` },
              { label: say.discussion, href: `/discussions/courses/${id}` },
            ]
          : []),
      ]}
    />
  );
}

/** Sections and lessons of a course, and opening it. */
export function CourseEditorPage({ course, sections, forms }: CourseEditorProps) {
  const say = useTeachWords();
  const authoring = useAuthoringWords();
  const returned = [forms.refused, forms.section, forms.lesson].find((form) => form.problems.length > 0);
  return (
    <Page
      title={say.writing(course.title)}
      heading={course.title}
      breadcrumbs={[{ label: say.teach, href: '/teach' }]}
      form={returned}
      unlisted
      actions={
        <>
          <ButtonLink href={`/teach/courses/${course.id}/preview`} look="secondary" icon="play">
            {authoring.preview}
          </ButtonLink>
          <ButtonLink href={`/courses/${course.slug}`} look="quiet" icon="eye">
            {say.seeAsLearner}
          </ButtonLink>
        </>
      }
      aside={
        <>
          <p>
            <StatusTag status={course.status} />
          </p>
          <Opening course={course} />
          <More course={course} />
        </>
      }
    >
      <RefusedNotice form={forms.refused} />
      <WorkOnCourse course={course} />
      {course.status !== 'draft' && <NewVersion course={course} />}
      {course.draftOf && (
        <Notice title={authoring.draftTitle}>
          <p>{authoring.draftAbout}</p>
        </Notice>
      )}
      <h2>{say.contents}</h2>
      {course.status === 'draft' ? (
        <Contents course={course} sections={sections} forms={forms} />
      ) : (
        <ContentsList
          sections={sections}
          language={course.language}
          lessonHref={(id) => `/teach/lessons/${id}`}
        />
      )}
    </Page>
  );
}

/** The sections with all that can be done to them. */
function Contents({ course, sections, forms }: CourseEditorProps) {
  const say = useTeachWords();
  const authoring = useAuthoringWords();
  const { csrf } = usePage();
  const local = useLocalPath();
  return (
    <>
      <div
        data-module="course-order"
        data-address={local(`/teach/courses/${course.id}/order?_csrf=${encodeURIComponent(csrf)}`)}
        data-handle={authoring.order}
        data-done={authoring.ordered}
      >
        {sections.length === 0 && (
          <EmptyState title={say.firstSection}>
            <p>{say.firstSectionHelp}</p>
          </EmptyState>
        )}
        {sections.map((section, index) => (
          <SectionEditor
            key={section.id}
            course={course}
            section={section}
            forms={forms}
            ways={{ up: index > 0, down: index < sections.length - 1 }}
          />
        ))}
        <p class="hint" role="status" />
      </div>
      <Script name="courses-order.js" />
      <h2>{say.addSection}</h2>
      <Form action={`/teach/courses/${course.id}/sections`} form={forms.section}>
        <TextField form={forms.section} name="title" label={say.sectionLabel} maxLength={160} />
        <FormActions>
          <Button look="secondary" icon="plus">
            {say.addSection}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}

function RefusedNotice({ form }: { form: FormState<object> }) {
  const { language } = usePage();
  if (form.problems.length === 0) return null;
  return (
    <Notice look="warning">
      {form.problems.map((problem) => (
        <p key={problem.code}>{errorWords(language, problem.code, problem.params)}</p>
      ))}
    </Notice>
  );
}
