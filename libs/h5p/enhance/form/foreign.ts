import { type SemanticsField, widgetName } from '../../src/form/semantics';

/** Widgets whose whole work this form does, with its own means. */
const KNOWN = new Set([
  undefined,
  'colorSelector',
  'dimensions',
  'disposableBoolean',
  'domdomRegion',
  'domdomSpots',
  'html',
  'listEditor',
  'none',
  'radioGroup',
  'rangeList',
  'RangeList',
  'showWhen',
  'textarea',
  'verticalTabs',
  'VerticalTabs',
  'wizard',
]);

/** Is there an editor of its own for this group or list, which arranges more than its fields say (a timeline, a slide)? */
export const isForeign = (field: SemanticsField): boolean => !KNOWN.has(widgetName(field));
