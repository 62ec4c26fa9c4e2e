import { DomainError, type FileStorage, sendFromStorage } from '@domdom/platform';
import type { Request, Response } from 'express';
import { h5pErrors } from '../domain/h5p.errors';

/** The parts of a wildcard in a route, as Express 5 gives them. */
export const wildcardPath = (parts: string | string[]): string =>
  Array.isArray(parts) ? parts.join('/') : parts;

/**
 * Sends a stored file: type by its ending, one range when asked.
 * @throws h5p.fileMissing
 */
export async function sendStoredFile(
  request: Request,
  response: Response,
  files: FileStorage,
  key: string,
  cacheControl: string,
): Promise<void> {
  try {
    await sendFromStorage(request, response, files, { key, cacheControl });
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not-found') throw h5pErrors.fileMissing();
    throw error;
  }
}
