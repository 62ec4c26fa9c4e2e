import { blankForm, errorWords, type Form as FormState } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  CheckboxField,
  DateField,
  Details,
  Form,
  FormActions,
  HiddenField,
  Link,
  Notice,
  NumberField,
  Page,
  RadioField,
  SearchForm,
  usePage,
} from '@domdom/ui';
import { useTeachWords } from '../teach.messages';
import type { CourseCard, LessonSummary, SectionView } from '../views';
import type { CourseWithRules } from './course-rules.service';
import type { Opening } from './opening';
import type { CourseRulesDto, LessonRulesDto, OpeningDto } from './rules.dto';
import { openingInWords, useRulesWords } from './rules.messages';

/** The forms of the page; one of them may have come back with something to mend. */
export interface RulesForms {
  course: FormState<CourseRulesDto>;
  /** The section or lesson whose form came back. */
  of: string | null;
  returned: FormState<LessonRulesDto>;
  /** Said of the courses to complete before when they were refused. */
  refused: FormState<object>;
}
export interface CourseRulesPageProps extends CourseWithRules {
  forms: RulesForms;
  q: string | undefined;
  found: readonly CourseCard[];
}

const openingValues = ({ opensOn, opensAfterDays }: Opening) => ({
  opensOn: opensOn ?? '',
  opensAfterDays: opensAfterDays === null ? '' : String(opensAfterDays),
});
const lessonValues = ({ rules }: LessonSummary) => ({
  ...openingValues(rules),
  required: rules.required ? 'true' : '',
  sessions: String(rules.sessions),
});

function OpeningFields({ form }: { form: FormState<OpeningDto> }) {
  const say = useRulesWords();
  return (
    <>
      <DateField form={form} name="opensOn" label={say.opensOn} picker optional />
      <NumberField form={form} name="opensAfterDays" label={say.opensAfter} suffix={say.days} optional />
    </>
  );
}

function LessonRow({ base, lesson, forms }: { base: string; lesson: LessonSummary; forms: RulesForms }) {
  const { language } = usePage();
  const say = useRulesWords();
  const back = forms.of === lesson.id;
  const form = back ? forms.returned : blankForm<LessonRulesDto>(lessonValues(lesson));
  const rules = openingInWords(language, lesson.rules);
  return (
    <li>
      <div>
        <strong>{lesson.title}</strong>
        {rules && <p class="hint">{rules}</p>}
        <Details summary={say.lessonWhen} open={back}>
          <Form action={`${base}/lessons/${lesson.id}`} form={form}>
            <CheckboxField form={form} name="required" label={say.required} hint={say.requiredHint} />
            <OpeningFields form={form} />
            <NumberField
              form={form}
              name="sessions"
              label={say.sessionsLabel}
              hint={say.sessionsHint}
              suffix={say.sessions}
            />
            <FormActions>
              <Button look="secondary" icon="save" about={lesson.title}>
                {say.save}
              </Button>
            </FormActions>
          </Form>
        </Details>
      </div>
    </li>
  );
}

function SectionRows({ base, section, forms }: { base: string; section: SectionView; forms: RulesForms }) {
  const { language } = usePage();
  const say = useRulesWords();
  const back = forms.of === section.id;
  const form: FormState<OpeningDto> = back
    ? forms.returned
    : blankForm<OpeningDto>(openingValues(section.rules));
  const rules = openingInWords(language, section.rules);
  return (
    <section class="task-list">
      <h3>{section.title}</h3>
      {rules && <p class="hint">{rules}</p>}
      <Details summary={say.sectionWhen} open={back}>
        <Form action={`${base}/sections/${section.id}`} form={form}>
          <OpeningFields form={form} />
          <FormActions>
            <Button look="secondary" icon="save" about={section.title}>
              {say.save}
            </Button>
          </FormActions>
        </Form>
      </Details>
      <ul>
        {section.lessons.map((lesson) => (
          <LessonRow key={lesson.id} base={base} lesson={lesson} forms={forms} />
        ))}
      </ul>
    </section>
  );
}

function Prerequisites({ course, forms, q, found }: Omit<CourseRulesPageProps, 'sections'>) {
  const { language } = usePage();
  const say = useRulesWords();
  const base = `/teach/courses/${course.id}/rules`;
  const inside = new Set([course.id, ...course.prerequisites.map(({ id }) => id)]);
  const act = (id: string, title: string, what: 'add' | 'remove') => (
    <Form action={`${base}/prerequisites`} inline label={title}>
      <HiddenField name="courseId" value={id} />
      <Button
        name="act"
        value={what}
        look="secondary"
        small
        icon={what === 'add' ? 'plus' : 'close'}
        about={title}
      >
        {what === 'add' ? say.add : say.remove}
      </Button>
    </Form>
  );
  return (
    <section class="task-list">
      <h2>{say.prerequisites}</h2>
      {forms.refused.problems.map((problem) => (
        <Notice key={problem.code} look="warning">
          <p>{errorWords(language, problem.code, problem.params)}</p>
        </Notice>
      ))}
      <p class="hint">{course.prerequisites.length > 0 ? say.prerequisitesHelp : say.noPrerequisites}</p>
      <ul>
        {course.prerequisites.map(({ id, slug, title }) => (
          <li key={id}>
            <Link href={`/courses/${slug}`}>{title}</Link>
            {act(id, title, 'remove')}
          </li>
        ))}
      </ul>
      <SearchForm action={base} label={say.findCourse} value={q} />
      <ul>
        {found
          .filter(({ id }) => !inside.has(id))
          .map(({ id, slug, title }) => (
            <li key={id}>
              <Link href={`/courses/${slug}`}>{title}</Link>
              {act(id, title, 'add')}
            </li>
          ))}
      </ul>
    </section>
  );
}

/** What applies to the course at once, in every version. */
function WholeCourse({ course, forms, q, found }: Omit<CourseRulesPageProps, 'sections'>) {
  const say = useRulesWords();
  const base = `/teach/courses/${course.id}/rules`;
  return (
    <>
      <h2>{say.courseRules}</h2>
      <Form action={base} form={forms.course}>
        <RadioField
          form={forms.course}
          name="completion"
          label={say.completionLabel}
          options={[
            { value: 'all', label: say.completionAll },
            { value: 'required', label: say.completionRequired },
            { value: 'count', label: say.completionCount },
          ]}
        />
        <NumberField form={forms.course} name="count" label={say.countLabel} hint={say.countHint} optional />
        <NumberField
          form={forms.course}
          name="minimalAverage"
          label={say.averageLabel}
          hint={say.averageHint}
          suffix="%"
        />
        <CheckboxField form={forms.course} name="inOrder" label={say.inOrder} />
        <DateField
          form={forms.course}
          name="opensOn"
          label={say.courseOpens}
          hint={say.courseOpensHint}
          picker
          optional
        />
        <FormActions>
          <Button icon="save">{say.save}</Button>
        </FormActions>
      </Form>
      <Prerequisites course={course} forms={forms} q={q} found={found} />
    </>
  );
}

/** For authors: what one needs to begin, when lessons open, and what completes the course. */
export function CourseRulesPage({ course, sections, forms, q, found }: CourseRulesPageProps) {
  const say = useRulesWords();
  const teach = useTeachWords();
  const base = `/teach/courses/${course.id}/rules`;
  const returned = [forms.course, forms.returned].find((form) => form.problems.length > 0);
  return (
    <Page
      title={`${say.whenDone}: ${course.title}`}
      heading={say.whenDone}
      lead={course.draftOf ? say.draftLead : say.whenDoneLead}
      breadcrumbs={[
        { label: teach.teach, href: '/teach' },
        { label: course.title, href: `/teach/courses/${course.id}` },
      ]}
      form={returned}
      unlisted
      actions={
        <>
          {course.status === 'published' && (
            <ButtonLink href={`/organise/classes/new?course=${course.id}`} look="secondary" icon="class">
              {say.newClass}
            </ButtonLink>
          )}
          <ButtonLink href={`/courses/${course.slug}`} look="quiet" icon="eye">
            {teach.seeAsLearner}
          </ButtonLink>
        </>
      }
    >
      {course.draftOf ? (
        <Notice>
          <p>{say.wholeCourseElsewhere}</p>
          <p>
            <Link href={`/teach/courses/${course.draftOf}/rules`}>{say.toWholeCourse}</Link>
          </p>
        </Notice>
      ) : (
        <WholeCourse course={course} forms={forms} q={q} found={found} />
      )}
      {sections.length > 0 && <h2>{say.lessonRules}</h2>}
      {sections.map((section) => (
        <SectionRows key={section.id} base={base} section={section} forms={forms} />
      ))}
    </Page>
  );
}
