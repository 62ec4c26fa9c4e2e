import type { LoggerService } from '@nestjs/common';
import pino, { type Logger as Pino } from 'pino';
import { requestContext } from '../request-context';
import { describedError } from './described-error';

/**
 * JSON lines with the request's id. Nothing personal is logged: ids, never names, phone numbers or answers.
 */
export function makeLogger(app: string, level: string): Pino {
  return pino({
    level,
    base: { app, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describedError },
    redact: ['password', 'pin', 'token', 'secret', 'authorization', 'cookie', 'phone', 'email'],
    mixin: () => {
      const requestId = requestContext.current()?.requestId;
      return requestId ? { requestId } : {};
    },
  });
}

export abstract class Log {
  abstract info(fields: object, message: string): void;
  abstract warn(fields: object, message: string): void;
  abstract error(fields: object, message: string): void;
}

/** Nest's own messages through pino: only warnings and errors, its start-up chatter is left out. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: Pino) {}
  log(): void {}
  error(message: unknown, ...rest: unknown[]): void {
    this.pino.error({ rest: rest.map(String) }, String(message));
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn({ rest: rest.map(String) }, String(message));
  }
}
