import type { FormProblem } from '../src/form/problem';
import { isRecord } from '../src/form/values';
import { el } from './form/dom';
import { dropSaved } from './form/drafts';
import { type FormEditor, type FormModel, mountFormEditor } from './form/editor';
import { type Preview, previewBeside } from './form/preview';
import { formWords } from './form/words';

const parsedModel = (text: string, library: string): FormModel => {
  try {
    const found: unknown = JSON.parse(text || '{}');
    if (isRecord(found))
      return {
        library: typeof found['library'] === 'string' ? found['library'] : library,
        params: isRecord(found['params']) ? found['params'] : {},
        metadata: isRecord(found['metadata']) ? found['metadata'] : {},
      };
  } catch {
    // An unreadable model is shown as an empty form; the server keeps what it has until something is saved.
  }
  return { library, params: {}, metadata: {} };
};

/** The address after a save names what was saved: that draft has done its work. */
const forgetSaved = (): void => {
  const address = new URL(window.location.href);
  const stamp = address.searchParams.get('saved');
  if (!stamp) return;
  dropSaved(stamp);
  address.searchParams.delete('saved');
  window.history.replaceState(null, '', address);
};

/** How many problems keep a content from being played: one without a title can be tried out. */
const wrongIn = (problems: readonly FormProblem[]): number =>
  problems.filter(({ path }) => path !== 'title').length;

/** Makes the form of a `data-module="h5p-form-editor"` element; README.md says what it has to carry. */
export const attach = async (element: HTMLElement): Promise<FormEditor | undefined> => {
  const { endpoint, upload, files, temporaryFiles, modelId, library, csrf, preview, previewFrame } =
    element.dataset;
  const lang = element.dataset['lang'] === 'en' ? 'en' : 'vi';
  const hidden = element.querySelector<HTMLInputElement>('input[type="hidden"]');
  if (!hidden || !endpoint || !upload) return undefined;
  const form = element.closest('form');
  const stamp = form?.querySelector<HTMLInputElement>('input[name="stamp"]');
  const place = el('div');
  element.append(place);
  const frame = previewFrame
    ? document.querySelector<HTMLIFrameElement>(`iframe[name="${CSS.escape(previewFrame)}"]`)
    : null;
  let beside: Preview | null = null;
  const editor = await mountFormEditor(place, {
    model: parsedModel(hidden.value, library ?? ''),
    endpoint,
    uploadUrl: upload,
    filesUrl: files,
    temporaryFilesUrl: temporaryFiles,
    csrfToken: csrf,
    lang,
    draftKey: modelId,
    contentId: element.dataset['content'] ?? null,
    onChange(model, problems) {
      hidden.value = JSON.stringify(model);
      const valid = problems.length === 0;
      element.dispatchEvent(new CustomEvent('h5p-form:change', { bubbles: true, detail: { model, valid } }));
      beside?.update(model, wrongIn(problems));
    },
  });
  if (frame && preview) {
    const desk = frame.closest<HTMLElement>('.h5p-desk');
    beside = previewBeside({ desk, frame, form: place, action: preview, csrf }, formWords[lang], () =>
      editor.validate(),
    );
    if (!frame.hasAttribute('src')) beside.update(editor.getModel(), wrongIn(editor.problems()));
  }
  form?.addEventListener('submit', (event) => {
    hidden.value = JSON.stringify(editor.getModel());
    if (!editor.validate()) {
      event.preventDefault();
      return;
    }
    const own = editor.sent();
    if (stamp) stamp.value = own;
  });
  return editor;
};

forgetSaved();
for (const element of document.querySelectorAll<HTMLElement>('[data-module="h5p-form-editor"]'))
  attach(element).catch(() => undefined);
