/** PostgreSQL's classes and codes for a connection that is lost, refused or ended by an administrator or a crash. */
const away = /^(?:08...|57P0[1-4]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT)$/;
/** What the driver says without a code. */
const lost =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/;

/** Whether something failed only because the database is not there just now, so that the same may be tried again. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errors } = error as { code?: unknown; errors?: unknown[] };
  if (typeof code === 'string' && away.test(code)) return true;
  // Node tries all addresses of a host and reports every failure.
  return lost.test(error.message) || (Array.isArray(errors) && errors.some(isDatabaseAway));
}
