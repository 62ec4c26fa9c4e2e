import {
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type PipeTransform,
  SetMetadata,
} from '@nestjs/common';
import type { Request } from 'express';
import type { Actor, Role } from '../access/actor';
import { commonErrors } from '../errors';
import { InvalidInput } from './invalid-input';
import { checkInput, noFilters, readForm } from './read-input';

export const PUBLIC = 'domdom:public';
export const REQUIRES = 'domdom:requires';
export const PORTAL_ONLY = 'domdom:portal-only';
export const OWN_ACCESS = 'domdom:own-access';

/** Anybody may come here, signed in or not. */
export const Public = () => SetMetadata(PUBLIC, true);
/** Only those who hold a role somewhere may come here; the object's policy says where it reaches. */
export const Requires = (role: Role) => SetMetadata(REQUIRES, role);
/** What is the portal's and no unit's: only those come here who administer all of it. */
export const ForPortalAdministrators = () => SetMetadata(PORTAL_ONLY, true);
/** The route checks its own credentials (an LRS client's key): no session, no form token. */
export const OwnAccess = () => SetMetadata(OWN_ACCESS, true);

const request = (context: ExecutionContext) => context.switchToHttp().getRequest<Request>();

/** Who is asking; on a route that is not public there always is somebody. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = request(context).visitor?.actor;
  if (!actor) throw commonErrors.signInFirst();
  return actor;
});

/** Who is asking, or null for a visitor. */
export const MaybeActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null => request(context).visitor?.actor ?? null,
);

type Dto = new () => object;

/** A form that was sent, read by its DTO: what was typed is kept when it does not fit. */
export const FormBody = createParamDecorator((dto: Dto, context: ExecutionContext) =>
  readForm(dto, request(context).body),
);

/** The filters of a list from its address. What does not fit is left out: a link never breaks a page. */
export const QueryFilters = createParamDecorator((dto: Dto, context: ExecutionContext) => {
  const { query } = request(context);
  if (Object.keys(query).length === 0) return noFilters(dto);
  const form = readForm(dto, query);
  if (form.input) return form.input;
  const wrong = new Set(form.problems.map((problem) => problem.field));
  const kept = Object.fromEntries(Object.entries(query).filter(([name]) => !wrong.has(name)));
  return readForm(dto, kept).input ?? new dto();
});

/** The pipe of every API body and query: a DTO's instance, or 422 that names what is wrong. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { metatype, type }: { metatype?: unknown; type: string }): unknown {
    if (type !== 'body' && type !== 'query') return value;
    if (
      typeof metatype !== 'function' ||
      [String, Number, Boolean, Object, Array].includes(metatype as never)
    ) {
      return value;
    }
    const dto = metatype as Dto;
    // An address carries only text, so its values are read like a form's.
    if (type === 'query') {
      const form = readForm(dto, value);
      if (!form.input) throw new InvalidInput(form.problems);
      return form.input;
    }
    const { input, problems } = checked(dto, value);
    if (problems.length > 0) throw new InvalidInput(problems);
    return input;
  }
}

/** @throws common.unreadable for what is nested so deep that there is no room on the stack to go through it */
function checked(dto: Dto, value: unknown): ReturnType<typeof checkInput> {
  try {
    return checkInput(dto, value);
  } catch (error) {
    if (error instanceof RangeError) throw commonErrors.unreadable();
    throw error;
  }
}
