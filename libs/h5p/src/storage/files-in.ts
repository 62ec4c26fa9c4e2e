/** A name with an ending and no address of another site; sentences that look like one do no harm. */
const nameOfFile = /^(?![a-z][a-z0-9+.-]*:)[^\r\n\\]{1,400}\.\w{1,8}$/i;
/** What would lead out of the folder. */
const outside = /(^|\/)\.{0,2}(\/|$)/;

/**
 * The names of files in a content's parameters, under whatever key: those of H5P's own fields stand under `path`, but
 * content types of others may keep some elsewhere. Rather a name too many than a file lost.
 */
export const filesIn = (params: unknown): string[] =>
  stringsIn(params).filter((text) => nameOfFile.test(text) && !outside.test(text));

/** Every text in parameters, once; how deep they are nested does not matter. */
function stringsIn(params: unknown): string[] {
  const found = new Set<string>();
  const waiting: unknown[] = [params];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') found.add(next);
    else if (typeof next === 'object' && next !== null)
      for (const inner of Object.values(next)) waiting.push(inner);
  }
  return [...found];
}
