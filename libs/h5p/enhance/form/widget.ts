import type { SemanticsField } from '../../src/form/semantics';
import type { Scope } from '../../src/form/show-when';
import type { Language } from '../../src/scoring/kinds/kind';
import type { Clipboard } from './clipboard';
import type { FormWords } from './words';

/** What a library's form is made from. */
export interface LibraryData {
  semantics: SemanticsField[];
  translation: unknown;
  title: string;
  /** What its fields allow inside and is not installed. */
  missing?: string[];
}

/** The same on the page: what shows a field beside or around this one. */
export interface FormScope extends Scope {
  widget(name: string): Widget | undefined;
  parent?: FormScope;
}

/** What every widget knows of the form it is in. */
export interface FormContext {
  language: Language;
  words: FormWords;
  clipboard: Clipboard;
  /** The fields around, and what they hold. */
  scope?: FormScope;
  /** Our own content types show files of this portal only; genuine ones take addresses of others too. */
  own: boolean;
  /** Plain text is stored as it is read: metadata is, parameters have & < > escaped. */
  asRead?: boolean;
  /** Something was edited. */
  changed(): void;
  /** Asks to be told after each edit. */
  watch(look: () => void): void;
  /** Semantics of a library, translated; loaded once. */
  library(name: string): Promise<SemanticsField[]>;
  /** Whether a library is known not to be installed. */
  isMissing(name: string): boolean;
  /** The picture that stands for a library. */
  iconUrl(library: string): string;
  /** Puts a file on the server. */
  upload(file: File, field: SemanticsField): Promise<Record<string, unknown>>;
  /** Where a stored file can be seen. */
  fileUrl(path: string): string;
  /** Says something to those who listen. */
  announce(text: string): void;
}

/** A field on the page. */
export interface Widget {
  node: HTMLElement;
  /** The value as it goes into the parameters; undefined for nothing. */
  get(): unknown;
  /** The widget of a place inside: ['answers', '1', 'text']. The nearest one when the place is not shown. */
  find(path: string[]): Widget;
  focus(): void;
  /** Shows words beside the field; none takes them away. */
  say(problem?: string): void;
  /** A few words that tell this entry from others. */
  summary(): string;
  /** Puts another value in its place, where the widget can. */
  set?(value: unknown): void;
}

export type RenderField = (field: SemanticsField, value: unknown, context: FormContext) => Widget;

/**
 * The same widget, giving back exactly what it was given as long as nobody has changed what it shows: no default is
 * written down and no writing is tidied up by opening a form.
 */
export const keeping = (widget: Widget, value: unknown): Widget => {
  const shown = widget.get.bind(widget);
  const first = JSON.stringify(shown());
  widget.get = () => {
    const now = shown();
    return JSON.stringify(now) === first ? value : now;
  };
  return widget;
};

/** Opens every closed part around an element, so that it can be seen and focused. */
export const reveal = (node: Element): void => {
  for (let at: Element | null = node; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
};

/** 'steps[0].params.question' is ['steps', '0', 'params', 'question']. */
export const segments = (path: string): string[] => path.split(/[.[\]]+/).filter(Boolean);

/** Is a library one of our own? */
export const isOwn = (library: string): boolean => library.startsWith('DomDom.');
