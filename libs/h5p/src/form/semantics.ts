/** When a field is shown: `field` is a path such as "../behaviour/type", `equals` one value or several. */
export interface ShowWhen {
  rules?: { field: string; equals: unknown }[];
  /** One rule is enough unless this says "and". */
  type?: 'and' | 'or';
  /** A hidden field keeps no value. */
  nullWhenHidden?: boolean;
  detach?: boolean;
  /** What edits the field while it is shown. */
  widget?: string;
}

/**
 * A field of an H5P library's semantics.json, as far as forms and checks use it.
 * https://h5p.org/semantics; `requiredWith` and `atLeastOne` are our own, others ignore them.
 */
export interface SemanticsField {
  name: string;
  type: string;
  label?: string;
  description?: string;
  placeholder?: string;
  /** What one entry of a list is called. */
  entity?: string;
  optional?: boolean;
  importance?: 'low' | 'medium' | 'high';
  default?: unknown;
  widget?: string;
  showWhen?: ShowWhen;
  /** Of a list of places on a picture (`domdomSpots`, `domdomRegion`): the path of the image field. */
  picture?: string;
  /** Of the number of an entry of another list (`domdomEntry`): the path of that list. */
  list?: string;
  /** Of a select: several of the options may be chosen. */
  multiple?: boolean;
  /** HTML tags a text may have; a text without them is plain. */
  tags?: string[];
  /** A text may have looks of its own: colours, sizes. */
  font?: unknown;
  maxLength?: number;
  regexp?: { pattern: string; modifiers?: string };
  min?: number;
  max?: number;
  step?: number;
  decimals?: number;
  defaultNum?: number;
  /** Of a select: values with labels. Of a library: "Machine.Name 1.0", or objects that name it. */
  options?: (string | { value?: string; label?: string; name?: string })[];
  fields?: SemanticsField[];
  field?: SemanticsField;
  /** A group of one field keeps its own object. */
  isSubGroup?: boolean;
  expanded?: boolean;
  common?: boolean;
  /** This text is needed when the named field beside it has a file: words for a picture. */
  requiredWith?: string;
  /** Of a list of groups: at least one entry has this boolean set. */
  atLeastOne?: string;
  /** Of a list: how its entries have to fit together, `story` or `phone` (list-checks.ts). */
  check?: string;
}

/** What language/<code>.json holds for a field: the same tree with only the words. */
export interface FieldTranslation {
  label?: string;
  description?: string;
  placeholder?: string;
  entity?: string;
  default?: unknown;
  options?: { label?: string }[];
  fields?: FieldTranslation[];
  field?: FieldTranslation;
}

/** H5P keeps a group of one field as that field's value, without an object around it. */
export const isFlat = (field: SemanticsField): boolean =>
  field.type === 'group' && field.fields?.length === 1 && field.isSubGroup !== true;

/** The name of what edits a field: a widget that shows and hides names the other inside. */
export const widgetName = (field: SemanticsField): string | undefined =>
  field.widget === 'showWhen' ? field.showWhen?.widget : field.widget;

/** Is the text of this field HTML? */
export const isHtml = (field: SemanticsField): boolean =>
  field.type === 'text' && (widgetName(field) === 'html' || (field.tags ?? []).length > 0);

/** The names of the libraries a `library` field allows: "DomDom.Choice 1.0". */
export const allowedLibraries = (field: SemanticsField): string[] =>
  (field.options ?? []).flatMap((option) => {
    const name = typeof option === 'string' ? option : option.name;
    return name ? [name] : [];
  });

/** The names of all libraries that some fields allow, however deep. */
export const allowedIn = (fields: readonly SemanticsField[]): string[] => [
  ...new Set(
    fields.flatMap((field) => [
      ...(field.type === 'library' ? allowedLibraries(field) : []),
      ...allowedIn([...(field.fields ?? []), ...(field.field ? [field.field] : [])]),
    ]),
  ),
];

/** The values of a `select` field. */
export const selectOptions = (field: SemanticsField): { value: string; label: string }[] =>
  (field.options ?? []).flatMap((option) =>
    typeof option === 'string'
      ? [{ value: option, label: option }]
      : option.value !== undefined
        ? [{ value: option.value, label: option.label ?? option.value }]
        : [],
  );
