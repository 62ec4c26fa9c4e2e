import type { LessonView } from '@domdom/courses';
import { type Actor, type Form as FormState, localPath } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Form,
  FormActions,
  HiddenField,
  Notice,
  Page,
  Script,
  usePage,
} from '@domdom/ui';
import type { Content } from '../contents/contents.repository';
import type { ContentFormDto } from '../dto/content.dto';
import { FullEditorLink } from '../genuine/full-editor-link';
import { useH5pWords } from '../h5p.messages';
import { kindName } from '../scoring';

const frameName = 'h5p-preview';

export interface EditorPageProps {
  form: FormState<ContentFormDto>;
  /** Of a new content: "DomDom.Lesson 1.0". */
  library: string;
  /** What is stored; null for a new content. */
  content: Content | null;
  lesson: LessonView | null;
  actor: Actor;
  /** The genuine H5P editor can be had for it, too. */
  fullEditor?: boolean;
}

/** The authoring form with the preview beside it. */
export function EditorPage({ form, library, content, lesson, actor, fullEditor }: EditorPageProps) {
  const { language, assets, csrf } = usePage();
  const words = useH5pWords();
  const title = content ? words.editTitle(content.title) : words.newTitle(kindName(library, language));
  const address = content ? `/teach/h5p/${content.id}/edit` : '/teach/h5p/new';
  const preview = localPath(language, content ? `/h5p/preview/${content.id}` : '/h5p/preview');
  const value = (name: keyof ContentFormDto) => String(form.values[name] ?? '');
  // Somebody else has saved since this was opened.
  const behind = content !== null && value('version') !== '' && Number(value('version')) < content.version;
  return (
    <Page
      title={title}
      lead={lesson ? words.forLesson(lesson.title) : undefined}
      breadcrumbs={[
        { href: '/teach/h5p', label: words.myContents },
        ...(content ? [{ href: `/teach/h5p/${content.id}`, label: content.title }] : []),
      ]}
      form={form}
      actions={
        content && (
          <ButtonLink href={`/teach/h5p/${content.id}`} look="secondary" small>
            {words.more}
          </ButtonLink>
        )
      }
      wide
      unlisted
    >
      <link rel="stylesheet" href={assets.url('h5p-form-editor.css')} />
      <link rel="stylesheet" href={assets.url('h5p-lesson-frame.css')} />
      {fullEditor && <FullEditorLink library={library} id={content?.id} lessonId={lesson?.id} />}
      <noscript>
        <Notice look="warning">
          <p>{words.withoutScript}</p>
        </Notice>
      </noscript>
      {behind && (
        <p>
          <ButtonLink href={`/teach/h5p/${content?.id}/edit`}>{words.openNewest}</ButtonLink>
        </p>
      )}
      <div class="h5p-desk">
        <div>
          <Form
            action={address}
            form={form}
            labels={{ content: title, params: title, title: words.titleColumn }}
          >
            <div
              data-module="h5p-form-editor"
              data-endpoint="/h5p/editor"
              data-upload="/h5p/editor/files"
              data-files={content ? `/h5p/content/${content.id}` : undefined}
              data-temporary-files="/h5p/temporary"
              data-content={content?.id}
              data-model-id={`${content?.id ?? `new-${lesson?.id ?? library}`}:${actor.personId}`}
              data-library={library}
              data-lang={language}
              data-csrf={csrf}
              data-preview={preview}
              data-preview-frame={frameName}
            >
              <HiddenField name="content" value={value('content')} />
              <p class="hint" data-until-open>
                {words.opening}
              </p>
            </div>
            {content && <HiddenField name="version" value={value('version') || String(content.version)} />}
            {lesson && <HiddenField name="lesson" value={lesson.id} />}
            <HiddenField name="stamp" value="" />
            <FormActions>
              <Button>{words.save}</Button>
            </FormActions>
          </Form>
        </div>
        <section class="h5p-beside" aria-labelledby="preview-title">
          <h2 id="preview-title">{words.preview}</h2>
          <p>{words.previewHint}</p>
          <iframe
            class="h5p-frame preview"
            data-module="h5p-frame"
            name={frameName}
            title={words.preview}
            src={content ? preview : undefined}
          />
        </section>
      </div>
      <Script name="h5p-form-editor.js" />
      <Script name="h5p-lesson-frame.js" />
    </Page>
  );
}
