import { tmpdir } from 'node:os';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { PackagesConfig } from '../packages.config';

/** A file as multer leaves it on this machine. */
export interface UploadedPackage {
  path: string;
  /** In bytes. */
  size: number;
}

/** Takes one uploaded package onto the disk, as large as the settings allow. */
@Injectable()
export class PackageUpload implements NestInterceptor {
  private readonly inner: NestInterceptor;

  constructor(config: PackagesConfig) {
    const limits = { fileSize: config.uploadBytes, files: 1, fields: 5 };
    this.inner = new (FileInterceptor('file', { dest: tmpdir(), limits }))();
  }

  intercept(context: ExecutionContext, next: CallHandler) {
    return this.inner.intercept(context, next);
  }
}
