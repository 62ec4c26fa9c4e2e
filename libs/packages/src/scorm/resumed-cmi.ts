type JsonObject = Record<string, unknown>;

/**
 * Run-time data as the next opening of a part takes it up: without the time and the farewell of the last session, and
 * without elements that nobody filled in, which a run-time would check against its vocabularies.
 */
export function resumedCmi(last: JsonObject): JsonObject {
  const { session_time: _time, exit: _exit, ...rest } = filled(last) as JsonObject;
  if (typeof rest['core'] !== 'object' || rest['core'] === null) return { ...rest, entry: 'resume' };
  const { session_time: _spent, exit: _left, ...core } = rest['core'] as JsonObject;
  return { ...rest, core: { ...core, entry: 'resume' } };
}

function filled(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(filled);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const kept = filled(inner);
      const empty =
        kept === '' || (typeof kept === 'object' && kept !== null && Object.keys(kept).length === 0);
      return empty ? [] : [[name, kept]];
    }),
  );
}
