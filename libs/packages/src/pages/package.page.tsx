import type { LessonView } from '@domdom/courses';
import { type Form as FormState, formatDateTime, formatNumber } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  DefinitionList,
  FileField,
  Form,
  FormActions,
  Link,
  Notice,
  Page,
  usePage,
} from '@domdom/ui';
import { usePackagesWords } from '../packages.messages';
import type { FoundPackage } from '../storing/packages.repository';
import { isFrozen } from '../storing/packages.service';

export interface PackagePageProps {
  lesson: LessonView;
  /** Null as long as the lesson has none. */
  found: FoundPackage | null;
  form: FormState<{ file?: string }>;
  limitMebibytes: number;
  /** Whether packages can run on this portal. */
  runs: boolean;
}

const standards = { '1.2': 'SCORM 1.2', '2004': 'SCORM 2004', cmi5: 'cmi5' };

/** A lesson's package: what it is, and where another one is brought. */
export function PackagePage({ lesson, found, form, limitMebibytes, runs }: PackagePageProps) {
  const words = usePackagesWords();
  return (
    <Page
      title={words.bringTitle(lesson.title)}
      lead={found ? undefined : words.bringLead(lesson.kind)}
      breadcrumbs={[
        { label: words.teach, href: '/teach' },
        { label: lesson.course.title, href: `/teach/courses/${lesson.courseId}` },
        { label: lesson.title, href: `/teach/lessons/${lesson.id}` },
      ]}
      form={form}
      unlisted
    >
      {!runs && <Notice look="warning">{words.cannotRun}</Notice>}
      {found && <Facts found={found} lessonId={lesson.id} />}
      {isFrozen(lesson) ? <Frozen lesson={lesson} /> : <Bring {...{ lesson, found, form, limitMebibytes }} />}
    </Page>
  );
}

/** Learners see the package: another one is brought in a new version. */
function Frozen({ lesson }: { lesson: LessonView }) {
  const words = usePackagesWords();
  return (
    <Notice title={words.frozenTitle}>
      <p>{words.frozenAbout}</p>
      <p>
        <ButtonLink href={`/teach/courses/${lesson.courseId}`} look="secondary" icon="edit">
          {words.toCourse}
        </ButtonLink>
      </p>
    </Notice>
  );
}

function Bring({ lesson, found, form, limitMebibytes }: Omit<PackagePageProps, 'runs'>) {
  const words = usePackagesWords();
  return (
    <Form action={`/teach/packages/${lesson.id}`} form={form} multipart>
      <FileField
        form={form}
        name="file"
        label={words.file}
        hint={found ? words.replaceHint : words.fileHint}
        limit={words.limit(limitMebibytes)}
        accept=".zip,application/zip"
      />
      <FormActions>
        <Button icon="upload">{found ? words.replace : words.bring}</Button>
        <ButtonLink href={`/teach/lessons/${lesson.id}`} look="quiet" icon="arrow-left">
          {words.backToLesson}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

function Facts({ found, lessonId }: { found: FoundPackage; lessonId: string }) {
  const { language } = usePage();
  const words = usePackagesWords();
  const { parts } = found.manifest;
  return (
    <section>
      <h2>{found.title}</h2>
      <DefinitionList
        items={[
          { term: words.standard, value: standards[found.version] },
          { term: words.parts, value: parts.length === 1 ? parts[0]?.title : words.partCount(parts.length) },
          { term: words.files, value: formatNumber(language, found.files) },
          {
            term: words.size,
            value: words.limit(Math.max(0.1, Math.round(found.unpackedBytes / 104_857.6) / 10)),
          },
          { term: words.broughtAt, value: formatDateTime(language, found.createdAt) },
        ]}
      />
      {parts.length > 1 && (
        <ol>
          {parts.map((part) => (
            <li key={part.id}>{part.title}</li>
          ))}
        </ol>
      )}
      <p>
        <Link href={`/teach/packages/${lessonId}/attempts`} icon="chart">
          {words.results}
        </Link>
      </p>
      <p>
        <Link href={`/teach/packages/${lessonId}/download`} asIs download icon="download">
          {words.download}
        </Link>
      </p>
    </section>
  );
}
