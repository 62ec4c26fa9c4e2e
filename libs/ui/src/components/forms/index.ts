export * from './choice-field';
export * from './error-summary';
export {
  ChoiceGroup,
  Field,
  type FieldName,
  FieldNotes,
  type FieldProps,
  type FieldState,
  fieldId,
  useField,
} from './field';
export * from './form';
export * from './input-field';
export * from './search-form';
