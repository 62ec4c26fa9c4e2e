import { storageErrors } from './storage.errors';

/** The parts of a key. @throws storage.badKey for one that could lead out of the storage */
export function partsOfKey(key: string): string[] {
  const parts = key.split('/');
  const sound = parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\0\\]/.test(part));
  if (!sound) throw storageErrors.badKey();
  return parts;
}
