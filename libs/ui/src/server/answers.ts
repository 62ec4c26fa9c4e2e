import { DomainError, type Form, withError } from '@domdom/platform';
import type { VNode } from 'preact';

/** A page with a status of its own; a bare page element is answered with 200. */
export class PageAnswer {
  constructor(
    readonly page: VNode,
    readonly status: number,
  ) {}
}

/** Go on to another page (303), perhaps with a message that is shown there once. */
export class Redirect {
  constructor(
    readonly path: string,
    readonly message: string | null,
  ) {}
}

export const seeOther = (path: string, message: string | null = null) => new Redirect(path, message);

/**
 * Takes a form to its end: a form that does not fit comes back with what was typed and 422; so does one that
 * the domain refuses with something the person can mend. Otherwise what `act` says happens.
 */
export async function submit<T>(
  form: Form<T>,
  act: (input: T) => Promise<Redirect | PageAnswer>,
  show: (form: Form<T>) => VNode | Promise<VNode>,
): Promise<Redirect | PageAnswer> {
  if (form.input === null) return new PageAnswer(await show(form), 422);
  try {
    return await act(form.input);
  } catch (error) {
    const mendable = error instanceof DomainError && ['invalid', 'conflict', 'too-many'].includes(error.kind);
    if (!mendable) throw error;
    const status = error.kind === 'too-many' ? 429 : 422;
    return new PageAnswer(await show(withError(form, error)), status);
  }
}
