import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Confirm,
  Details,
  FileField,
  Form,
  FormActions,
  Listen,
  Notice,
  NumberField,
  Page,
  TextArea,
  TextField,
} from '@domdom/ui';
import { useAuthoringWords } from '../authoring.messages';
import { lessonKindFacts } from '../domain/lesson-kinds';
import type { LessonFormDto } from '../dto/courses.dto';
import { useMediaWords } from '../media/media.messages';
import { useTeachWords } from '../teach.messages';
import type { LessonView } from '../views';
import { LessonBody, type Played } from './lesson-body';

function Audio({ lesson, form }: { lesson: LessonView; form: FormState<{ audio?: string }> }) {
  const say = useTeachWords();
  const base = `/teach/lessons/${lesson.id}/audio`;
  return (
    <section>
      <h2>{say.audio}</h2>
      <Listen src={lesson.audioKey && `/lessons/${lesson.id}/audio`} about={lesson.title} />
      <Form action={base} form={form} multipart>
        <FileField
          form={form}
          name="audio"
          label={say.audioFile}
          hint={say.audioHint}
          limit="6 MB"
          accept=".mp3,.m4a,.ogg,audio/mpeg,audio/mp4,audio/ogg"
        />
        <FormActions>
          <Button look="secondary" icon="upload">
            {say.upload}
          </Button>
        </FormActions>
      </Form>
      {lesson.audioKey && (
        <Confirm
          action={`${base}/remove`}
          label={say.removeAudio}
          question={say.removeAudioQuestion}
          confirmLabel={say.removeAudio}
        />
      )}
    </section>
  );
}

/** A picture goes into what is typed, saved or not. */
function Picture({ form, limit }: { form: FormState<LessonFormDto & { picture?: string }>; limit: string }) {
  const say = useMediaWords();
  const wrong = form.problems.some(({ field }) => field === 'picture' || field === 'alt');
  return (
    <Details summary={say.pictureLabel} open={wrong}>
      <FileField
        form={form}
        name="picture"
        label={say.pictureLabel}
        hint={say.pictureHint}
        limit={limit}
        accept="image/jpeg,image/png,image/webp,image/gif"
      />
      <TextField form={form} name="alt" label={say.altLabel} hint={say.altHint} maxLength={300} />
      <FormActions>
        <Button look="secondary" icon="upload" name="button" value="picture">
          {say.addPicture}
        </Button>
      </FormActions>
    </Details>
  );
}

/** In place of the form, while learners use the lesson as it is. */
function Frozen({ lesson }: { lesson: LessonView }) {
  const say = useAuthoringWords();
  return (
    <Notice title={say.frozenTitle}>
      <p>{say.frozenAbout}</p>
      <p>
        <ButtonLink href={`/teach/courses/${lesson.courseId}`} icon="arrow-left">
          {say.backToCourse}
        </ButtonLink>
      </p>
    </Notice>
  );
}

/** One lesson: its words, its content, its voice. */
export function LessonEditorPage({
  lesson,
  contentAddress,
  copiedFirst,
  form,
  audioForm,
  preview,
  said,
  pictureLimit,
}: {
  lesson: LessonView;
  /** Where its content is made; null for a text. */
  contentAddress: string | null;
  /** Learners see the content: it is copied before this draft changes it. */
  copiedFirst: boolean;
  form: FormState<LessonFormDto & { picture?: string }>;
  audioForm: FormState<{ audio?: string }>;
  /** Safe HTML of what was typed, not yet saved. */
  preview: string | null;
  /** What was just done with what was typed. */
  said: string | null;
  /** How large a picture may be, in words. */
  pictureLimit: string;
}) {
  const say = useTeachWords();
  // Whoever comes back with something typed keeps it before their eyes.
  const frozen =
    lesson.course.status !== 'draft' && form.problems.length === 0 && audioForm.problems.length === 0;
  return (
    <Page
      title={say.writing(lesson.title)}
      heading={lesson.title}
      breadcrumbs={[
        { label: say.teach, href: '/teach' },
        { label: lesson.course.title, href: `/teach/courses/${lesson.courseId}` },
      ]}
      form={form}
      unlisted
      actions={
        lesson.ready && (
          <ButtonLink href={`/teach/lessons/${lesson.id}/preview`} look="quiet" icon="eye">
            {say.previewLesson}
          </ButtonLink>
        )
      }
    >
      {said && <Notice look="success">{said}</Notice>}
      {preview !== null && (
        <section aria-labelledby="preview">
          <h2 id="preview">{say.previewTitle}</h2>
          <LessonBody lesson={{ ...lesson, bodyHtml: preview }} played={null} />
          <hr />
        </section>
      )}
      {frozen ? (
        <Frozen lesson={lesson} />
      ) : (
        <Form action={`/teach/lessons/${lesson.id}`} form={form} multipart={lesson.kind === 'text'}>
          <TextField form={form} name="title" label={say.lessonLabel} maxLength={160} />
          <NumberField form={form} name="minutes" label={say.minutesLabel} suffix={say.minutesSuffix} />
          {lesson.kind === 'text' && (
            <TextArea
              form={form}
              name="bodyMarkdown"
              label={say.bodyLabel}
              hint={say.bodyHint}
              rows={18}
              language={lesson.course.language}
              optional
            />
          )}
          {lesson.kind === 'text' && <Picture form={form} limit={pictureLimit} />}
          {lessonKindFacts[lesson.kind].scored && (
            <NumberField
              form={form}
              name="passPercentage"
              label={say.passLabel}
              hint={say.passHint}
              suffix="%"
            />
          )}
          <FormActions>
            <Button icon="save" name="button" value="save">
              {say.save}
            </Button>
            {lesson.kind === 'text' && (
              <Button look="secondary" icon="eye" name="button" value="preview">
                {say.preview}
              </Button>
            )}
            <ButtonLink href={`/teach/courses/${lesson.courseId}`} look="quiet" icon="arrow-left">
              {say.backToCourse}
            </ButtonLink>
          </FormActions>
        </Form>
      )}
      {contentAddress && (
        <Notice
          look={lesson.ready ? 'info' : 'warning'}
          title={lesson.ready ? say.contentThere : say.contentMissing}
        >
          {lesson.kind === 'h5p' && <p>{say.heavy}</p>}
          {copiedFirst ? (
            <Form action={`/teach/lessons/${lesson.id}/content`} inline>
              <Button look="secondary" icon="edit">
                {say.changeContent}
              </Button>
            </Form>
          ) : (
            <p>
              <ButtonLink href={contentAddress} look="secondary" icon={frozen ? 'chart' : 'edit'}>
                {frozen ? say.contentAndResults : lesson.ready ? say.changeContent : say.makeContent}
              </ButtonLink>
            </p>
          )}
        </Notice>
      )}
      {!frozen && (
        <>
          <Audio lesson={lesson} form={audioForm} />
          <hr />
          <Confirm
            action={`/teach/lessons/${lesson.id}/delete`}
            label={say.deleteLesson}
            question={say.deleteLessonQuestion(lesson.title)}
            confirmLabel={say.deleteLesson}
          />
        </>
      )}
    </Page>
  );
}

/** A lesson as learners will see it. */
export function LessonPreviewPage({ lesson, played }: { lesson: LessonView; played: Played | null }) {
  const say = useTeachWords();
  return (
    <Page
      title={lesson.title}
      unlisted
      breadcrumbs={[
        { label: say.teach, href: '/teach' },
        { label: lesson.course.title, href: `/teach/courses/${lesson.courseId}` },
      ]}
    >
      <Notice>{say.previewOnly}</Notice>
      <LessonBody lesson={lesson} played={played} />
      <p>
        <ButtonLink href={`/teach/lessons/${lesson.id}`} look="secondary" icon="edit">
          {say.editLesson}
        </ButtonLink>
      </p>
    </Page>
  );
}
