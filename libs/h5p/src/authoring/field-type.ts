import type { FieldType } from './uploaded-media';

const fieldTypes: readonly string[] = ['image', 'audio', 'video', 'file'];

/** The field of the form that a file is for; a picture when it does not say. */
export function fieldTypeOf(json: unknown): FieldType {
  try {
    const { type } = JSON.parse(typeof json === 'string' ? json : '{}') as { type?: string };
    return fieldTypes.includes(type ?? '') ? (type as FieldType) : 'image';
  } catch {
    return 'image';
  }
}
