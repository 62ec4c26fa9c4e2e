import { defaultParams } from '../../src/form/default-params';
import type { FormProblem } from '../../src/form/problem';
import { validateParams } from '../../src/form/validate-params';
import { isRecord } from '../../src/form/values';
import type { Language } from '../../src/scoring/kinds/kind';
import { clipboardOf } from './clipboard';
import { button, el } from './dom';
import { drafts } from './drafts';
import { renderFields } from './fields';
import { History } from './history';
import { metadataFields } from './metadata-fields';
import { withNewIds } from './new-ids';
import { draftOffer, templateOffer } from './offers';
import { problemList } from './problem-list';
import { renderField } from './render-field';
import { type ServerOptions, serverOf } from './server';
import { type FormTemplate, templatesFor } from './templates';
import { type FormContext, isOwn, segments, type Widget } from './widget';
import { fill, formWords } from './words';

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
  /** The stored content, for what is copied out of it; null while there is none. */
  contentId?: string | null;
  /** Told a moment after an edit, for a preview, with what is wrong as yet. */
  onChange?(model: FormModel, problems: readonly FormProblem[]): void;
  templates?: FormTemplate[];
}

export interface FormEditor {
  getModel(): FormModel;
  /** Checks all; shows what is wrong and takes the focus there. */
  validate(): boolean;
  problems(): readonly FormProblem[];
  /** Notes that what is on the page was sent to be saved; gives the stamp the server has to name. */
  sent(): string;
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
  const key = options.draftKey ?? library;

  const live = el('p', { class: 'fe-hidden', 'aria-live': 'polite' });
  const list = problemList(words, lang);
  const offers = el('div', { class: 'fe-offers' });
  const body = el('div', { class: 'fe-body' });
  const kept = el('p', { class: 'fe-note fe-kept', role: 'status' });
  const quiet = { class: 'fe-button fe-quiet' };
  const undoButton = button(words.undo, () => undo(), quiet);
  const redoButton = button(words.redo, () => redo(), quiet);
  const bar = el('div', { class: 'fe-bar', role: 'group', 'aria-label': words.tools }, [
    undoButton,
    redoButton,
  ]);
  root.replaceChildren(list.node, offers, bar, kept, body, live);

  let watching: (() => void)[] = [];
  const context: FormContext = {
    language: lang,
    words,
    own: isOwn(library),
    clipboard: clipboardOf({ key, content: options.contentId ?? null }, server.bringFile),
    library: server.library,
    isMissing: server.isMissing,
    iconUrl: server.iconUrl,
    upload: server.upload,
    fileUrl: server.fileUrl,
    changed: () => changed(),
    watch: (look) => watching.push(look),
    announce(text) {
      live.textContent = text;
    },
  };

  let model: FormModel = {
    ...options.model,
    params: isNew ? defaultParams(semantics) : options.model.params,
  };
  let page = render(model);
  const atFirst = JSON.stringify(getModel());
  const history = new History(atFirst);
  const draft = drafts(key);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function render(next: FormModel) {
    model = next;
    watching = [];
    const asRead = { ...context, asRead: true };
    const title = renderField(
      { name: 'title', type: 'text', label: words.title, maxLength: 255 },
      // Unlike the fields of a library, a title is stored as it is read.
      next.metadata['title'],
      asRead,
    );
    const [vi, en] = words.languages.split('|');
    const language = renderField(
      {
        name: 'language',
        type: 'select',
        label: words.language,
        default: lang,
        options: [
          { value: 'vi', label: vi },
          { value: 'en', label: en },
        ],
      },
      next.metadata['language'],
      context,
    );
    const fields = renderFields(semantics, next.params, context, renderField);
    const rights = metadataFields(next.metadata, context, renderField, { title: false });
    body.replaceChildren(title.node, language.node, ...fields.nodes, rights.node);
    return { title, language, fields, rights };
  }

  function getModel(): FormModel {
    const given = page.language.get();
    const language = given === undefined && isNew ? lang : given;
    const title = page.title.get();
    return {
      library,
      params: page.fields.get(),
      metadata: {
        ...page.rights.get(),
        ...(title === undefined ? {} : { title }),
        ...(language === undefined ? {} : { language }),
        ...(language === model.metadata['language'] ? {} : { defaultLanguage: language }),
      },
    };
  }

  function problemsOf({ params, metadata }: FormModel): FormProblem[] {
    const inside = validateParams(semantics, params, server.loaded);
    if (metadata['title']) return inside;
    return [{ path: 'title', where: [], code: 'required', params: { label: words.title } }, ...inside];
  }

  /** "title" of the content is beside the library's own fields, which may have a title too. */
  function widgetAt(problem: FormProblem): Widget {
    if (problem.path === 'title' && !semantics.some((field) => field.name === 'title')) return page.title;
    const [name, ...rest] = segments(problem.path);
    return (name && page.fields.children.get(name)?.find(rest)) || page.title;
  }

  function validate(): boolean {
    // What the content was brought with does not hold up a change to something else; the server says the same.
    const had = isNew ? [] : problemsOf(options.model);
    const isNews = (one: FormProblem) =>
      !had.some(({ path, code }) => path === one.path && code === one.code);
    const problems = problemsOf(getModel()).filter(isNews);
    list.show(problems, widgetAt);
    if (problems.length === 0) list.clear();
    return problems.length === 0;
  }

  function changed(): void {
    for (const look of watching) look();
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
    const text = JSON.stringify(now);
    if (text === atFirst) {
      draft.drop();
      kept.textContent = '';
    } else if (draft.write(text)) kept.textContent = fill(words.draftSaved, { time: clock(Date.now()) });
    showButtons();
    options.onChange?.(now, problemsOf(now));
  }

  function go(snapshot: string): void {
    list.clear();
    const { scrollX, scrollY } = window;
    page = render(JSON.parse(snapshot) as FormModel);
    window.scrollTo(scrollX, scrollY);
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
    list.clear();
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
    if (!found || found.model === history.current) return;
    offers.append(
      draftOffer(words, clock(found.at), {
        use() {
          const parsed: unknown = JSON.parse(found.model);
          if (isRecord(parsed) && parsed['library'] === library) replace(parsed as unknown as FormModel);
        },
        drop() {
          draft.drop();
          page.title.focus();
        },
      }),
    );
  }

  function offerTemplates(): void {
    const templates = options.templates ?? templatesFor(library, lang);
    if (!isNew || templates.length === 0) return;
    offers.append(
      templateOffer(words, templates, ({ params }) =>
        replace({
          ...getModel(),
          params: { ...defaultParams(semantics), ...(withNewIds(params) as FormModel['params']) },
        }),
      ),
    );
  }

  root.addEventListener('keydown', (event) => {
    const inText =
      event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]');
    if (inText || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) redo();
    else undo();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    for (const menu of root.querySelectorAll<HTMLDetailsElement>('.fe-more[open]'))
      if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  });
  // A phone may never come back to a page that was put aside.
  window.addEventListener('pagehide', settle);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') settle();
  });
  offerDraft();
  offerTemplates();
  showButtons();
  return {
    getModel,
    validate,
    problems: () => problemsOf(getModel()),
    sent() {
      settle();
      const stamp = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}`;
      draft.sent(JSON.stringify(getModel()), stamp);
      return stamp;
    },
    undo,
    redo,
  };
};
