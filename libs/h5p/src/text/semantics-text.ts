import type { SemanticsField } from '../form';
import { machineNameOf, plain, type TextSection } from '../scoring';

type SemanticsOf = (library: string) => readonly SemanticsField[] | undefined;
type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that say how a type behaves, or what is said of an answer: not for reading. */
const notRead =
  /^(l10n|ui|behaviou?r\w*|override\w*|confirm\w*|\w*feedback\w*|tips?\w*|\w*solutions?|correct\w*|incorrect\w*|keywords?|explanation\w*|a11y\w*|copyright\w*|currikisettings|scoreBar\w*)$/i;
/** Technical texts: places, colours, addresses. */
const notWords = /^(#[0-9a-f]{3,8}|rgba?\(.*\)|-?[\d.]+(px|em|%)|https?:\S+|[0-9a-f-]{36}|auto)$/i;
const technicalWidgets = new Set(['colorSelector', 'none', 'timecode', 'coordinates', 'dimensions']);
const alternatives = ['alt', 'altText', 'imageAltText', 'contentName'];

/** What the semantics do not say of known types: which of their texts give a right answer away, and how. */
interface Secrets {
  /** Texts that are left out. */
  hidden?: RegExp;
  /** `*word*` marks a right answer: a gap takes its place, or the word loses its mark. */
  stars?: 'gap' | 'word';
  /** Lists whose first entry is the right one: they are put into the order of the alphabet. */
  firstIsRight?: RegExp;
  /** Lists in the right order: put into that of the alphabet. */
  inOrder?: RegExp;
}
const secretsOf: Record<string, Secrets> = {
  'H5P.Blanks': { stars: 'gap' },
  'H5P.AdvancedBlanks': { stars: 'gap', hidden: /^(blanksList|snippets)$/ },
  'H5P.DragText': { stars: 'gap', hidden: /^distractors$/ },
  'H5P.MarkTheWords': { stars: 'word' },
  'H5P.SingleChoiceSet': { firstIsRight: /^answers$/ },
  'H5P.Summary': { firstIsRight: /^summary$/ },
  'H5P.SortParagraphs': { inOrder: /^paragraphs$/ },
  'H5P.ImageSequencing': { inOrder: /^sequenceImages$/ },
  'H5P.Flashcards': { hidden: /^answer$/ },
  'H5P.Crossword': { hidden: /^answer$/ },
  'H5P.FindTheWords': { hidden: /^wordList$/ },
  'H5P.GuessTheAnswer': { hidden: /^solutionText$/ },
  'H5P.SpeakTheWords': { hidden: /^acceptedAnswers$/ },
};

const emptySection = (): TextSection => ({ paragraphs: [], pictures: [], sounds: [] });
const isEmpty = ({ heading, paragraphs, pictures, sounds }: TextSection): boolean =>
  !heading && paragraphs.length + pictures.length + sounds.length === 0;

/**
 * The words, pictures and sounds of a content whose type the portal does not know, found by its semantics. A part made
 * with another library is a section of its own. Right answers of well-known types are left out; of others nobody can
 * tell which text is one.
 */
export function textBySemantics(
  library: string,
  params: unknown,
  semanticsOf: SemanticsOf,
  title?: string,
): TextSection[] {
  const writer = new Writer(semanticsOf);
  writer.part(library, params, title);
  return writer.sections.filter((section) => !isEmpty(section));
}

class Writer {
  readonly sections: TextSection[] = [];
  private secrets: Secrets = {};

  constructor(private readonly semanticsOf: SemanticsOf) {}

  part(library: string, params: unknown, title: unknown): void {
    const semantics = this.semanticsOf(library);
    if (!semantics || !isObject(params)) return;
    const outside = this.secrets;
    this.secrets = secretsOf[machineNameOf(library)] ?? {};
    const heading = plain(title);
    this.sections.push({ ...emptySection(), ...(heading ? { heading } : {}) });
    this.fields(semantics, params);
    this.secrets = outside;
    // What follows belongs to the outer part again.
    this.sections.push(emptySection());
  }

  private fields(fields: readonly SemanticsField[], values: JsonObject): void {
    for (const field of fields) this.field(field, values[field.name], values);
  }

  private field(field: SemanticsField, value: unknown, beside: JsonObject): void {
    if (value === undefined || value === null || field.common || notRead.test(field.name)) return;
    if (this.secrets.hidden?.test(field.name) || alternatives.includes(field.name)) return;
    switch (field.type) {
      case 'text':
        this.text(field, value);
        return;
      case 'group':
        this.group(field, value, beside);
        return;
      case 'list':
        this.list(field, value, beside);
        return;
      case 'library':
        if (isObject(value) && typeof value['library'] === 'string') {
          const metadata = isObject(value['metadata']) ? value['metadata'] : {};
          this.part(value['library'], value['params'], metadata['title']);
        }
        return;
      case 'image':
        if (isObject(value) && typeof value['path'] === 'string') {
          const alt = alternatives.map((name) => plain(beside[name])).find(Boolean) ?? '';
          this.here.pictures.push({ path: value['path'], alt });
        }
        return;
      case 'audio':
      case 'video':
        for (const file of Array.isArray(value) ? value : []) this.recording(file);
    }
  }

  private text(field: SemanticsField, value: unknown): void {
    if (typeof value !== 'string' || technicalWidgets.has(field.widget ?? '')) return;
    const { stars } = this.secrets;
    const text = plain(stars ? value.replace(/\*([^*\n]+)\*/g, stars === 'gap' ? '……' : '$1') : value);
    for (const line of text.split(/\n+/).map((one) => one.trim())) {
      if (line !== '' && !notWords.test(line)) this.here.paragraphs.push(line);
    }
  }

  private group(field: SemanticsField, value: unknown, beside: JsonObject): void {
    const fields = field.fields ?? [];
    // A group of one field is stored as that field's value.
    if (fields.length === 1 && field.isSubGroup !== true) this.field(fields[0]!, value, beside);
    else if (isObject(value)) this.fields(fields, value);
  }

  private list(field: SemanticsField, value: unknown, beside: JsonObject): void {
    const { field: entry } = field;
    if (!Array.isArray(value) || !entry) return;
    const given = this.secrets.firstIsRight?.test(field.name) || this.secrets.inOrder?.test(field.name);
    const shown = given ? [...value].sort((a, b) => orderOf(a).localeCompare(orderOf(b), 'vi')) : value;
    for (const one of shown) this.field(entry, one, beside);
  }

  private recording(file: unknown): void {
    if (!isObject(file) || typeof file['path'] !== 'string') return;
    this.here.sounds.push({ path: file['path'], mime: String(file['mime'] ?? '') });
  }

  private get here(): TextSection {
    return this.sections.at(-1)!;
  }
}

const orderOf = (value: unknown): string => plain(typeof value === 'string' ? value : JSON.stringify(value));
