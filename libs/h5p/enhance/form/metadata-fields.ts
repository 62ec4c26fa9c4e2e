import type { SemanticsField } from '../../src/form/semantics';
import { el } from './dom';
import { renderFields } from './fields';
import { licences } from './licences';
import type { FormContext, RenderField, Widget } from './widget';
import type { FormWords } from './words';

const licenceField = (words: FormWords, language: 'vi' | 'en'): SemanticsField => ({
  name: 'license',
  type: 'select',
  label: words.licence,
  default: 'U',
  options: licences.map(({ value, words: own }) => ({ value, label: own[language] })),
});
const versionField = (words: FormWords, name: string): SemanticsField => ({
  name,
  type: 'select',
  label: words.licenceVersion,
  optional: true,
  options: [...new Set(licences.flatMap((licence) => licence.versions ?? []))],
  widget: 'showWhen',
  showWhen: {
    rules: [
      { field: 'license', equals: licences.flatMap(({ value, versions }) => (versions ? [value] : [])) },
    ],
  },
});
const text = (name: string, label: string, maxLength = 255): SemanticsField => ({
  name,
  type: 'text',
  label,
  maxLength,
  optional: true,
});

/** Where a file is from and who may use it, as H5P keeps it with the file. */
export const copyrightSemantics = (words: FormWords, language: 'vi' | 'en'): SemanticsField[] => [
  licenceField(words, language),
  versionField(words, 'version'),
  text('title', words.workTitle),
  text('author', words.author),
  text('year', words.year, 20),
  text('source', words.source),
];

const roleValues = ['Author', 'Editor', 'Licensee', 'Originator'];
const roleNames = (words: FormWords): string[] => words.roles.split('|');

/** The same for a whole content or a part of it, as H5P keeps it in the metadata. */
const metadataSemantics = (words: FormWords, language: 'vi' | 'en'): SemanticsField[] => [
  {
    name: 'authors',
    type: 'list',
    label: words.authors,
    entity: words.authorEntity,
    optional: true,
    field: {
      name: 'author',
      type: 'group',
      label: words.author,
      fields: [
        { ...text('name', words.personName), optional: false },
        {
          name: 'role',
          type: 'select',
          label: words.role,
          default: 'Author',
          options: roleValues.map((value, i) => ({ value, label: roleNames(words)[i] ?? value })),
        },
      ],
    },
  },
  licenceField(words, language),
  versionField(words, 'licenseVersion'),
  { name: 'yearFrom', type: 'number', label: words.yearFrom, optional: true, min: 0, max: 9999 },
  { name: 'yearTo', type: 'number', label: words.yearTo, optional: true, min: 0, max: 9999 },
  text('source', words.source),
  { ...text('licenseExtras', words.licenceExtras, 5000), widget: 'textarea' },
  {
    name: 'changes',
    type: 'list',
    label: words.changes,
    entity: words.change,
    optional: true,
    field: {
      name: 'change',
      type: 'group',
      label: words.change,
      fields: [
        text('date', words.changeDate, 40),
        text('author', words.changedBy),
        { ...text('log', words.changed, 2000), widget: 'textarea', optional: false },
      ],
    },
  },
];

export interface MetadataFields {
  node: HTMLElement;
  children: Map<string, Widget>;
  get(): Record<string, unknown>;
}

/**
 * Rights of use of a content or a part, folded up: most authors never open it.
 * @param options.title asks for the title of a part as well
 */
export const metadataFields = (
  metadata: Record<string, unknown>,
  context: FormContext,
  render: RenderField,
  options: { title: boolean },
): MetadataFields => {
  const { words, language } = context;
  const semantics = [
    ...(options.title ? [text('title', words.partTitle)] : []),
    ...metadataSemantics(words, language),
  ];
  const fields = renderFields(semantics, metadata, { ...context, scope: undefined, asRead: true }, render);
  const node = el('details', { class: 'fe-aside fe-rights' }, [
    el('summary', { text: options.title ? words.partRights : words.rights }),
    el('p', { class: 'fe-note', text: words.rightsHint }),
    ...fields.nodes,
  ]);
  return { node, children: fields.children, get: fields.get };
};
