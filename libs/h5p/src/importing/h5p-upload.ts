import { tmpdir } from 'node:os';
import { FileInterceptor } from '@nestjs/platform-express';

/** Of an `.h5p` file that is sent, in bytes. */
export const largestPackage = 96 * 1024 * 1024;

/** Takes one `.h5p` file onto the disk. */
export const H5pUpload = FileInterceptor('file', {
  dest: tmpdir(),
  limits: { fileSize: largestPackage, files: 1, fields: 5 },
});

/** A file as multer leaves it on this machine. */
export interface SentPackage {
  path: string;
  /** In bytes. */
  size: number;
}
