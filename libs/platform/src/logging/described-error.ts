/** What a log keeps of an error. */
export interface DescribedError {
  type: string;
  message: string;
  stack?: string;
  /** PostgreSQL's or Node's code, and what a database says it is about. */
  [fact: string]: string | DescribedError | undefined;
}

const facts = ['code', 'constraint', 'table', 'column', 'syscall'] as const;
const deepest = 5;

/**
 * An error for the log. Only what is named here is kept: a failed query carries its parameters and the row it was
 * about (names, phone numbers, hashes of passwords), and a log is no place for them.
 */
export function describedError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  const from = error as Error & Partial<Record<(typeof facts)[number], unknown>>;
  const kept = facts.flatMap((name) => {
    const value = from[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return {
    type: error.name,
    message: error.message,
    ...(error.stack ? { stack: error.stack } : {}),
    ...Object.fromEntries(kept),
    ...(error.cause instanceof Error && depth < deepest
      ? { cause: describedError(error.cause, depth + 1) }
      : {}),
  };
}
