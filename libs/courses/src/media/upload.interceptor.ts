import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  PayloadTooLargeException,
} from '@nestjs/common';
import { FileFieldsInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import { finalize, type Observable } from 'rxjs';
import { UploadLimits } from './media.config';

/** A file on its way: it lies on this machine's disk until the request ends. */
export interface SentFile {
  path: string;
  originalname: string;
  size: number;
}
/** What a form with files brought. */
export interface Sent {
  files: Readonly<Record<string, SentFile | undefined>>;
  /** A file was larger than anything that is taken; the rest of the form was not read. */
  tooLarge: boolean;
}

interface UploadRequest extends Request {
  files?: Record<string, SentFile[]>;
  sent?: Sent;
}

/** What was sent with the request of a route behind `ReceiveFiles`. */
export const sentWith = (request: Request): Sent =>
  (request as UploadRequest).sent ?? { files: {}, tooLarge: false };

/** multer reads names as Latin-1 (RFC 7578 says UTF-8). */
const nameOf = (name: string) => Buffer.from(name, 'latin1').toString('utf8').slice(0, 200);

/**
 * Takes forms with files: they stream to this machine's disk, one by name, and are gone when the request ends unless
 * they were moved. One that is too large does not fail here, so that the page can say so beside its field.
 */
@Injectable()
export class ReceiveFiles implements NestInterceptor {
  private readonly inner: NestInterceptor;

  constructor(limits: UploadLimits) {
    const fileSize = Math.max(
      ...(['video', 'audio', 'file', 'picture', 'course'] as const).map((kind) => limits.bytes(kind)),
    );
    const fields = ['file', 'captions', 'picture'].map((name) => ({ name, maxCount: 1 }));
    const Inner = FileFieldsInterceptor(fields, {
      dest: tmpdir(),
      limits: { fileSize, files: 3, fields: 30, fieldSize: 1024 * 1024 },
    });
    this.inner = new Inner();
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<UploadRequest>();
    const clean = () => this.remove(request);
    try {
      const answer = await this.inner.intercept(context, {
        handle: () => {
          request.sent = { files: filesOf(request), tooLarge: false };
          return next.handle();
        },
      });
      return answer.pipe(finalize(clean));
    } catch (error) {
      clean();
      if (!(error instanceof PayloadTooLargeException)) throw error;
      request.sent = { files: {}, tooLarge: true };
      return next.handle();
    }
  }

  private remove(request: UploadRequest): void {
    for (const { path } of Object.values(request.files ?? {}).flat()) {
      rm(path, { force: true }).catch(() => undefined);
    }
  }
}

function filesOf(request: UploadRequest): Record<string, SentFile> {
  const all = Object.entries(request.files ?? {}).flatMap(([field, [file]]) =>
    file ? [[field, { ...file, originalname: nameOf(file.originalname) }] as const] : [],
  );
  return Object.fromEntries(all);
}
