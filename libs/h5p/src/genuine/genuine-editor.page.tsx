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
import { useGenuineWords } from './genuine.messages';
import type { GenuineEditorPage as Parts } from './genuine-editor.service';

export interface GenuineEditorPageProps {
  parts: Parts;
  /** What is stored; null for a new content. */
  content: Content | null;
  /** Of a new content: "H5P.MultiChoice 1.16"; empty to choose in the editor. */
  library: string;
  /** The lesson that a new content is for. */
  lessonId: string | null;
}

/** JSON inside a script element: nothing in it can end the element. */
const embedded = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** The genuine H5P editor in a page of the portal; it saves through the same door as the portal's own form. */
export function GenuineEditorPage({ parts, content, library, lessonId }: GenuineEditorPageProps) {
  const words = useGenuineWords();
  const { assets } = usePage();
  const title = content ? words.title(content.title) : words.newTitle;
  const address = content ? `/teach/h5p/${content.id}/edit` : '/teach/h5p/new';
  const back = content ? address : `${address}?${new URLSearchParams(library ? { type: library } : {})}`;
  const settings = {
    integration: parts.integration,
    words: parts.words,
    frameScript: assets.url('h5p-full-editor-frame.js'),
    library: content?.library ?? library,
    params: content ? { params: content.params, metadata: content.metadata } : null,
  };
  return (
    <Page title={title} lead={words.lead} wide unlisted>
      {parts.styles.map((one) => (
        <link key={one} rel="stylesheet" href={one} />
      ))}
      <noscript>
        <Notice look="warning">
          <p>{words.withoutScript}</p>
        </Notice>
      </noscript>
      <Form action={address} id="h5p-full-editor-form">
        <HiddenField name="content" value="" />
        {content && <HiddenField name="version" value={String(content.version)} />}
        {lessonId && <HiddenField name="lesson" value={lessonId} />}
        <div class="h5p-full-editor" id="h5p-full-editor">
          <p>{words.loading}</p>
        </div>
        <p id="h5p-full-editor-problem" role="alert" hidden>
          {words.notReady}
        </p>
        <FormActions>
          <Button>{words.save}</Button>
          <ButtonLink href={back} look="secondary">
            {words.backToForm}
          </ButtonLink>
        </FormActions>
      </Form>
      <script
        type="application/json"
        id="h5p-full-editor-settings"
        dangerouslySetInnerHTML={{ __html: embedded(settings) }}
      />
      <Script name="h5p-full-editor.js" />
      {parts.scripts.map((one) => (
        <script key={one} src={one} defer />
      ))}
    </Page>
  );
}

/**
 * The policy of the genuine editor's page alone: it writes styles into elements and shows videos of other sites.
 * Scripts come from the portal only, without eval.
 */
export const genuineEditorPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' https: data: blob:",
  "media-src 'self' https: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' https:",
  "frame-ancestors 'self'",
  "form-action 'self'",
  // The editor names the page itself as the base of its frame.
  "base-uri 'self'",
  "object-src 'none'",
].join('; ');
