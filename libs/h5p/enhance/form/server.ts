import { mergeTranslation } from '../../src/form/merge-translation';
import type { SemanticsField } from '../../src/form/semantics';
import { isRecord } from '../../src/form/values';
import type { Language } from '../../src/scoring/kinds/kind';
import { parseLibraryName } from '../../src/scoring/library-name';
import type { LibraryData } from './widget';

export interface ServerOptions {
  /** `${endpoint}/libraries/<machineName>/<major>/<minor>?lang=` gives semantics, translation and title. */
  endpoint: string;
  uploadUrl: string;
  /** Files of a stored content are at `${filesUrl}/<path>`. */
  filesUrl?: string;
  /** Files that were sent but not saved with a content yet (paths that end in #tmp). */
  temporaryFilesUrl?: string;
  csrfToken?: string;
}

const isLibraryData = (data: unknown): data is LibraryData =>
  isRecord(data) && Array.isArray(data['semantics']);

/** What the form asks of the server: semantics of libraries (each once), and keeping files. */
export const serverOf = (options: ServerOptions, language: Language) => {
  const asked = new Map<string, Promise<SemanticsField[]>>();
  const known = new Map<string, SemanticsField[]>();
  const missing = new Set<string>();

  const load = async (name: string): Promise<SemanticsField[]> => {
    const library = parseLibraryName(name);
    if (!library) throw new Error(name);
    const { machineName, majorVersion, minorVersion } = library;
    const response = await fetch(
      `${options.endpoint}/libraries/${machineName}/${majorVersion}/${minorVersion}?lang=${language}`,
      { headers: { accept: 'application/json' }, credentials: 'same-origin' },
    );
    if (!response.ok) throw new Error(String(response.status));
    const data: unknown = await response.json();
    if (!isLibraryData(data)) throw new Error(name);
    const semantics = mergeTranslation(data.semantics, data.translation);
    known.set(name, semantics);
    for (const one of data.missing ?? []) missing.add(one);
    return semantics;
  };

  return {
    library(name: string): Promise<SemanticsField[]> {
      const already = asked.get(name);
      if (already) return already;
      const loading = load(name);
      asked.set(name, loading);
      // After a failure "try again" has to ask again.
      loading.catch(() => asked.delete(name));
      return loading;
    },
    isMissing: (name: string): boolean => missing.has(name),
    /** Semantics that were loaded already: what was never opened has nothing to complain about. */
    loaded: (name: string): SemanticsField[] => known.get(name) ?? [],
    async upload(file: File, field: SemanticsField): Promise<Record<string, unknown>> {
      const body = new FormData();
      body.append('field', JSON.stringify({ name: field.name, type: field.type }));
      body.append('file', file, file.name);
      const response = await fetch(options.uploadUrl, {
        method: 'POST',
        body,
        credentials: 'same-origin',
        headers: {
          accept: 'application/json',
          ...(options.csrfToken ? { 'x-csrf-token': options.csrfToken } : {}),
        },
      });
      const answer: unknown = await response.json().catch(() => null);
      if (!response.ok || !isRecord(answer) || typeof answer['path'] !== 'string') {
        const detail = isRecord(answer) ? (answer['detail'] ?? answer['title']) : undefined;
        throw new Error(typeof detail === 'string' ? detail : '');
      }
      const { path, mime, width, height } = answer;
      return Object.fromEntries(
        Object.entries({ path, mime, width, height }).filter(([, value]) => value !== undefined),
      );
    },
    /** The picture of a library, as it was installed. */
    iconUrl(name: string): string {
      const base = options.endpoint.replace(/\/editor$/, '');
      return `${base}/libraries/${name.replace(' ', '-')}/icon.svg`;
    },
    /** Asks for a file of another content, or of another form, to be put among this author's new ones. */
    async bringFile(content: string | null, path: string): Promise<string> {
      const response = await fetch(`${options.uploadUrl}/copies`, {
        method: 'POST',
        body: JSON.stringify({ path: path.replace(/#tmp$/, ''), ...(content ? { content } : {}) }),
        credentials: 'same-origin',
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          ...(options.csrfToken ? { 'x-csrf-token': options.csrfToken } : {}),
        },
      });
      const answer: unknown = await response.json().catch(() => null);
      if (!response.ok || !isRecord(answer) || typeof answer['path'] !== 'string') throw new Error(path);
      return answer['path'];
    },
    fileUrl(path: string): string {
      if (/^https?:\/\//i.test(path)) return path;
      const base = path.endsWith('#tmp') ? options.temporaryFilesUrl : options.filesUrl;
      return `${base ?? options.filesUrl ?? ''}/${path.replace(/#tmp$/, '')}`;
    },
  };
};
