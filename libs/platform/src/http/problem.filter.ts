import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import { commonErrors, DomainError, type ErrorKind, errorWords, type Problem } from '../errors';
import { Log } from '../logging/logger';
import { requestContext } from '../request-context';
import { InvalidInput } from './invalid-input';

const statuses: Record<ErrorKind, number> = {
  'not-found': 404,
  forbidden: 403,
  unauthenticated: 401,
  conflict: 409,
  invalid: 422,
  'too-many': 429,
};

/** What only programs ask for never answers with a page. */
const forPrograms = /^\/x?api\//;

/** Port: shows a failure as a page (the look is not the platform's business). */
export abstract class ErrorPages {
  abstract send(
    request: Request,
    response: Response,
    failure: { status: number; code: string; words: string },
  ): Promise<void>;
}

interface Failure {
  status: number;
  error: DomainError;
  problems: readonly Problem[];
}

function fromHttp(exception: HttpException): Failure {
  const status = exception.getStatus();
  if (status === 404) return { status, error: commonErrors.notFound(), problems: [] };
  if (status === 413) return { status, error: commonErrors.tooLarge(), problems: [] };
  if (status === 401) return { status, error: commonErrors.signInFirst(), problems: [] };
  if (status === 403) return { status, error: commonErrors.forbidden(), problems: [] };
  if (status < 500) return { status, error: commonErrors.unreadable(), problems: [] };
  return { status, error: commonErrors.internal(), problems: [] };
}

function understand(exception: unknown): Failure {
  if (exception instanceof InvalidInput) {
    return { status: 422, error: exception, problems: exception.problems };
  }
  if (exception instanceof DomainError) {
    const problems = exception.field
      ? [{ field: exception.field, code: exception.code, params: exception.params }]
      : [];
    return { status: statuses[exception.kind], error: exception, problems };
  }
  if (exception instanceof HttpException) return fromHttp(exception);
  // Express's own parsers throw plain errors that carry a status.
  const status = (exception as { status?: unknown } | null)?.status;
  if (status === 413) return { status, error: commonErrors.tooLarge(), problems: [] };
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return { status, error: commonErrors.unreadable(), problems: [] };
  }
  // PostgreSQL's class 22, "data exception": an id, a day or a character in the address that cannot be one.
  if (/^22\w{3}$/.test(String((exception as { code?: unknown } | null)?.code))) {
    return { status: 422, error: commonErrors.unreadable(), problems: [] };
  }
  return { status: 500, error: commonErrors.internal(), problems: [] };
}

/** The one place where a failure becomes an answer: RFC 9457 problem+json, or a page, by what is accepted. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(ErrorPages) private readonly pages: ErrorPages,
    @Inject(Log) private readonly log: Log,
  ) {}

  async catch(exception: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const { status, error, problems } = understand(exception);
    if (status >= 500) this.log.error({ err: exception, path: request.path }, 'request failed');
    if (response.headersSent) {
      response.end();
      return;
    }
    const language = requestContext.language();
    const words = errorWords(language, error.code, error.params);
    if (error.kind === 'too-many') response.setHeader('Retry-After', String(error.params['seconds'] ?? 60));
    const wantsPage = !forPrograms.test(request.path) && request.accepts(['html', 'json']) === 'html';
    if (wantsPage) {
      await this.pages.send(request, response, { status, code: error.code, words });
      return;
    }
    response
      .status(status)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: `urn:domdom:problem:${error.code}`,
          title: words,
          status,
          code: error.code,
          params: error.params,
          instance: requestContext.current()?.requestId,
          ...(problems.length > 0
            ? {
                problems: problems.map((problem) => ({
                  ...problem,
                  message: errorWords(language, problem.code, problem.params),
                })),
              }
            : {}),
        }),
      );
  }
}
