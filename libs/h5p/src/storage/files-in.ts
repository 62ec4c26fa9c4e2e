/** What the form and packages name before it is saved. */
const unsaved = '#tmp';
/** Addresses of other sites, and what would lead out of the folder. */
const elsewhere = /^[a-z][a-z0-9+.-]*:|\\|(^|\/)\.{0,2}(\/|$)/i;

/**
 * The files of its own that a content names: whatever stands under `path` in its parameters, as every H5P field for
 * pictures, sounds, videos and files writes it.
 */
export const filesIn = (params: unknown): string[] =>
  pathsIn(params).filter((path) => !path.endsWith(unsaved));

/** The uploads that parameters name which are not saved yet. */
export const uploadsIn = (params: unknown): string[] =>
  pathsIn(params)
    .filter((path) => path.endsWith(unsaved))
    .map((path) => path.slice(0, -unsaved.length));

function pathsIn(params: unknown): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'path' && typeof inner === 'string' && !elsewhere.test(inner)) found.add(inner);
        else walk(inner);
      }
    }
  };
  walk(params);
  return [...found];
}
