import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  CheckboxField,
  FileField,
  Form,
  FormActions,
  Page,
  TextArea,
  TextField,
  usePage,
} from '@domdom/ui';
import { useTeachWords } from '../../teach.messages';
import type { LessonView } from '../../views';
import type { LessonMedia, MediaKind } from '../lesson-media.entity';
import type { UploadLimits } from '../media.config';
import type { MediaFields } from '../media.dto';
import { sizeWords, useMediaKindWords, useMediaWords } from '../media.messages';

const accepted: Record<Exclude<MediaKind, 'link'>, string> = {
  video: '.mp4,.webm,video/mp4,video/webm',
  audio: '.mp3,.m4a,.ogg,audio/mpeg,audio/mp4,audio/ogg',
  file: '.pdf,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.odt,.ods,.odp,.epub,.rtf,.txt,.csv,image/*,audio/*,video/*',
};

export interface MediaEditorProps {
  lesson: LessonView & { kind: MediaKind };
  media: LessonMedia | null;
  form: FormState<MediaFields>;
  limits: UploadLimits;
}

function FileOf({ lesson, media, form, limits }: MediaEditorProps) {
  const { language } = usePage();
  const say = useMediaWords();
  const kind = useMediaKindWords()[lesson.kind];
  if (lesson.kind === 'link' || !kind.file) return null;
  const file = media?.file;
  return (
    <FileField
      form={form}
      name="file"
      label={kind.file}
      hint={
        <>
          {kind.fileHint} {file && say.thereNow(file.name, sizeWords(language, file.bytes))}
        </>
      }
      limit={`${limits[`${lesson.kind}Megabytes`]} MB`}
      accept={accepted[lesson.kind]}
      optional={Boolean(media)}
    />
  );
}

function Captions({ media, form }: Pick<MediaEditorProps, 'media' | 'form'>) {
  const say = useMediaWords();
  return (
    <>
      <FileField
        form={form}
        name="captions"
        label={say.captionsLabel}
        hint={
          <>
            {say.captionsHint}. {media?.captions && say.captionsThere}
          </>
        }
        limit="1 MB"
        accept=".vtt,.srt,text/vtt"
        optional
      />
      {media?.captions && <CheckboxField form={form} name="withoutCaptions" label={say.removeCaptions} />}
    </>
  );
}

/** What a lesson shows: its file, its address, its words. */
export function MediaEditorPage(props: MediaEditorProps) {
  const { lesson, form } = props;
  const { kind } = lesson;
  const say = useMediaWords();
  const own = useMediaKindWords()[kind];
  const teach = useTeachWords();
  const language = lesson.course.language;
  return (
    <Page
      title={own.editTitle(lesson.title)}
      breadcrumbs={[
        { label: teach.teach, href: '/teach' },
        { label: lesson.course.title, href: `/teach/courses/${lesson.courseId}` },
        { label: lesson.title, href: `/teach/lessons/${lesson.id}` },
      ]}
      form={form}
      unlisted
    >
      <Form action={`/teach/lessons/${lesson.id}/media`} form={form} multipart>
        <FileOf {...props} />
        {kind === 'video' && (
          <TextField
            form={form}
            name="address"
            type="url"
            label={say.videoAddress}
            hint={say.videoAddressHint}
            optional
          />
        )}
        {kind === 'link' && <TextField form={form} name="address" type="url" label={say.address} />}
        {kind === 'video' && <Captions {...props} />}
        {own.description && (
          <TextArea
            form={form}
            name="description"
            label={own.description}
            hint={say.descriptionHint}
            rows={3}
            language={language}
            optional={kind === 'file'}
          />
        )}
        {own.transcript && (
          <TextArea
            form={form}
            name="transcript"
            label={own.transcript}
            hint={say.transcriptHint}
            rows={10}
            language={language}
            optional={kind === 'video'}
          />
        )}
        <FormActions>
          <Button icon="save">{say.save}</Button>
          <ButtonLink href={`/teach/lessons/${lesson.id}`} look="quiet" icon="arrow-left">
            {say.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </Page>
  );
}
