import { defaultParams } from '../src/form/default-params';
import { problemMessage } from '../src/form/form-problems.messages';
import type { FormProblem } from '../src/form/problem';
import type { SemanticsField } from '../src/form/semantics';
import { validateParams } from '../src/form/validate-params';
import { isRecord } from '../src/form/values';
import type { Language } from '../src/scoring/kinds/kind';
import { escapeText, plain } from '../src/scoring/text';
import { button, el, uid } from './form/dom';
import { drafts } from './form/drafts';
import { renderFields } from './form/group-field';
import { History } from './form/history';
import { withNewIds } from './form/new-ids';
import { renderField } from './form/render-field';
import { type ServerOptions, serverOf } from './form/server';
import { type FormTemplate, templatesFor } from './form/templates';
import { type FormContext, segments, type Widget } from './form/widget';
import { fill, formWords } from './form/words';

export interface FormModel {
  /** "DomDom.Lesson 1.0" */
  library: string;
  params: Record<string, unknown>;
  metadata: Record<string, unknown>;
}

export interface FormEditorOptions extends ServerOptions {
  model: FormModel;
  lang: Language;
  /** Names the draft on this device; one for each content. */
  draftKey?: string;
  /** Told a moment after an edit, for a preview; `valid` says whether it could be saved. */
  onChange?(model: FormModel, valid: boolean): void;
  /** With it the form has a button of its own to save; it may fail. */
  onSave?(model: FormModel): Promise<void> | void;
  templates?: FormTemplate[];
}

export interface FormEditor {
  getModel(): FormModel;
  /** Checks all; shows what is wrong and takes the focus there. */
  validate(): boolean;
  undo(): void;
  redo(): void;
}

const PAUSE = 600;

/** Makes the form for a content inside `root`. Rejects when the library's semantics cannot be loaded. */
export const mountFormEditor = async (root: HTMLElement, options: FormEditorOptions): Promise<FormEditor> => {
  const { lang } = options;
  const words = formWords[lang];
  const server = serverOf(options, lang);
  const { library } = options.model;
  root.classList.add('fe');
  root.replaceChildren(el('p', { class: 'fe-note', role: 'status', text: words.loading }));
  const semantics = await server.library(library).catch((error: unknown) => {
    root.replaceChildren(el('p', { class: 'fe-error', role: 'alert', text: words.loadFailed }));
    throw error;
  });
  const isNew = Object.keys(options.model.params).length === 0;

  const live = el('p', { class: 'fe-hidden', 'aria-live': 'polite' });
  const summary = el('div', { class: 'fe-summary', role: 'alert', tabindex: -1 });
  summary.hidden = true;
  const offers = el('div', { class: 'fe-offers' });
  const body = el('div', { class: 'fe-body' });
  const kept = el('p', { class: 'fe-note fe-kept', role: 'status' });
  const undoButton = button(words.undo, () => undo(), { class: 'fe-button fe-quiet' });
  const redoButton = button(words.redo, () => redo(), { class: 'fe-button fe-quiet' });
  const bar = el('div', { class: 'fe-bar', role: 'group', 'aria-label': words.tools }, [
    undoButton,
    redoButton,
  ]);
  root.replaceChildren(summary, offers, bar, kept, body, live);

  const context: FormContext = {
    language: lang,
    words,
    library: server.library,
    upload: server.upload,
    fileUrl: server.fileUrl,
    changed: () => changed(),
    announce(text) {
      live.textContent = text;
    },
  };

  let model: FormModel = {
    ...options.model,
    params: isNew ? defaultParams(semantics) : options.model.params,
  };
  let page = render(model);
  const history = new History(JSON.stringify(getModel()));
  const draft = drafts(options.draftKey ?? library);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const marked = new Set<Widget>();

  function render(next: FormModel) {
    model = next;
    const title = renderField(
      { name: 'title', type: 'text', label: words.title, maxLength: 255 },
      // Unlike the fields of a library, a title is stored as it is read.
      escapeText(String(next.metadata['title'] ?? '')),
      context,
    );
    const [vi, en] = words.languages.split('|');
    const language = renderField(
      {
        name: 'language',
        type: 'select',
        label: words.language,
        options: [
          { value: 'vi', label: vi },
          { value: 'en', label: en },
        ],
      },
      next.metadata['language'] ?? lang,
      context,
    );
    const fields = renderFields(semantics, next.params, context, renderField);
    body.replaceChildren(title.node, language.node, ...fields.nodes);
    return { title, language, fields };
  }

  function getModel(): FormModel {
    const language = page.language.get();
    return {
      library,
      params: page.fields.get(),
      metadata: {
        ...model.metadata,
        title: plain(page.title.get()),
        language,
        defaultLanguage: language,
      },
    };
  }

  function problemsOf({ params, metadata }: FormModel): FormProblem[] {
    const inside = validateParams(semantics, params, server.loaded);
    const untitled = metadata['title']
      ? []
      : [{ path: 'title', code: 'required' as const, params: { label: words.title } }];
    return [...untitled, ...inside];
  }

  /** "title" of the content is beside the library's own fields, which may have a title too. */
  function widgetAt(problem: FormProblem): Widget {
    if (problem.path === 'title' && !semantics.some((field) => field.name === 'title')) return page.title;
    const [name, ...rest] = segments(problem.path);
    return (name && page.fields.children.get(name)?.find(rest)) || page.title;
  }

  function clearProblems(): void {
    for (const widget of marked) widget.say();
    marked.clear();
    summary.hidden = true;
  }

  function validate(): boolean {
    clearProblems();
    const problems = problemsOf(getModel());
    if (problems.length === 0) return true;
    const links = problems.map((problem) => {
      const widget = widgetAt(problem);
      const text = problem.path === 'title' ? words.titleMissing : problemMessage(problem, lang);
      widget.say(text);
      marked.add(widget);
      widget.node.id ||= uid();
      const link = el('a', { href: `#${widget.node.id}`, text });
      link.addEventListener('click', (event) => {
        event.preventDefault();
        widget.focus();
      });
      return el('li', {}, [link]);
    });
    summary.replaceChildren(
      el('h2', { text: fill(words.problems, { n: problems.length }) }),
      el('ul', {}, links),
    );
    summary.hidden = false;
    summary.focus();
    return false;
  }

  function changed(): void {
    clearTimeout(timer);
    timer = setTimeout(settle, PAUSE);
  }

  /** Takes what is on the page into the history, the draft and the preview. */
  function settle(): void {
    clearTimeout(timer);
    const now = getModel();
    if (history.push(JSON.stringify(now))) remember(now);
  }

  function remember(now: FormModel): void {
    if (draft.write(JSON.stringify(now)))
      kept.textContent = fill(words.draftSaved, { time: clock(Date.now()) });
    showButtons();
    options.onChange?.(now, problemsOf(now).length === 0);
  }

  function go(snapshot: string): void {
    clearProblems();
    page = render(JSON.parse(snapshot) as FormModel);
    remember(model);
  }
  function undo(): void {
    settle();
    if (history.canUndo) go(history.undo());
  }
  function redo(): void {
    settle();
    if (history.canRedo) go(history.redo());
  }
  function showButtons(): void {
    undoButton.setAttribute('aria-disabled', String(!history.canUndo));
    redoButton.setAttribute('aria-disabled', String(!history.canRedo));
  }

  /** Puts a whole other model on the page, as one step that can be undone. */
  function replace(next: FormModel): void {
    clearProblems();
    page = render(next);
    settle();
    page.title.focus();
  }

  const clock = (at: number) =>
    new Date(at).toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB', {
      dateStyle: 'short',
      timeStyle: 'short',
    });

  function offerDraft(): void {
    const found = draft.read();
    if (!found || found.model === history.current) {
      draft.drop();
      return;
    }
    const note = el('div', { class: 'fe-offer', role: 'status' }, [
      el('p', { text: fill(words.draftFound, { time: clock(found.at) }) }),
      button(words.draftUse, () => {
        note.remove();
        const parsed: unknown = JSON.parse(found.model);
        if (isRecord(parsed) && parsed['library'] === library) replace(parsed as unknown as FormModel);
      }),
      button(
        words.draftDrop,
        () => {
          note.remove();
          draft.drop();
          page.title.focus();
        },
        { class: 'fe-button fe-quiet' },
      ),
    ]);
    offers.append(note);
  }

  function offerTemplates(): void {
    const templates = options.templates ?? templatesFor(library, lang);
    if (!isNew || templates.length === 0) return;
    const list = el('details', { class: 'fe-templates', open: true }, [
      el('summary', { text: words.templates }),
      el(
        'ul',
        {},
        templates.map((template) =>
          el('li', { class: 'fe-template' }, [
            el('h2', { text: template.title }),
            el('p', { text: template.description }),
            button(
              words.templateUse,
              () => {
                list.open = false;
                replace({
                  ...getModel(),
                  params: {
                    ...defaultParams(semantics),
                    ...(withNewIds(template.params) as FormModel['params']),
                  },
                });
              },
              { 'aria-label': `${words.templateUse}: ${template.title}` },
            ),
          ]),
        ),
      ),
    ]);
    offers.append(list);
  }

  const { onSave } = options;
  if (onSave) {
    const save = button(words.save, () => {
      settle();
      if (!validate()) return;
      Promise.resolve(onSave(getModel()))
        .then(() => {
          draft.drop();
          kept.textContent = words.saved;
        })
        .catch(() => {
          kept.textContent = words.saveFailed;
        });
    });
    bar.append(save);
  }

  root.addEventListener('keydown', (event) => {
    const inText =
      event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]');
    if (inText || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) redo();
    else undo();
  });
  offerDraft();
  offerTemplates();
  showButtons();
  return { getModel, validate, undo, redo };
};

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

/** Sends the model to a frame of its own, which shows how learners will see it. */
const previewIn = (frameName: string, action: string, csrf: string | undefined, model: FormModel): void => {
  const form = el('form', { method: 'post', action, target: frameName, class: 'fe-hidden' }, [
    el('input', { type: 'hidden', name: 'content', value: JSON.stringify(model) }),
    csrf ? el('input', { type: 'hidden', name: '_csrf', value: csrf }) : null,
  ]);
  document.body.append(form);
  form.submit();
  form.remove();
};

/** Makes the form of a `data-module="h5p-form-editor"` element; README.md says what it has to carry. */
export const attach = async (element: HTMLElement): Promise<FormEditor | undefined> => {
  const { endpoint, upload, files, temporaryFiles, modelId, library, lang, csrf, preview, previewFrame } =
    element.dataset;
  const hidden = element.querySelector<HTMLInputElement>('input[type="hidden"]');
  if (!hidden || !endpoint || !upload) return undefined;
  const form = element.closest('form');
  const place = el('div');
  element.append(place);
  const editor = await mountFormEditor(place, {
    model: parsedModel(hidden.value, library ?? ''),
    endpoint,
    uploadUrl: upload,
    filesUrl: files,
    temporaryFilesUrl: temporaryFiles,
    csrfToken: csrf,
    lang: lang === 'en' ? 'en' : 'vi',
    draftKey: modelId,
    onChange(model, valid) {
      hidden.value = JSON.stringify(model);
      element.dispatchEvent(new CustomEvent('h5p-form:change', { bubbles: true, detail: { model, valid } }));
      if (preview && previewFrame && valid) previewIn(previewFrame, preview, csrf, model);
    },
  });
  form?.addEventListener('submit', (event) => {
    hidden.value = JSON.stringify(editor.getModel());
    if (!editor.validate()) event.preventDefault();
  });
  return editor;
};

for (const element of document.querySelectorAll<HTMLElement>('[data-module="h5p-form-editor"]'))
  attach(element).catch(() => undefined);

export type { FormTemplate, SemanticsField };
