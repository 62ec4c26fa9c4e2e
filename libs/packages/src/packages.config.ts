import { Env } from '@domdom/platform';
import { IsInt, Max, Min } from 'class-validator';

const mebibyte = 1024 * 1024;

/** How large packages may be. */
export class PackagesConfig {
  /** Of the file that is uploaded, in MiB. */
  @Env('PACKAGES_UPLOAD_LIMIT') @IsInt() @Min(1) @Max(2048) uploadMebibytes: number = 200;
  /** Of all that is in it, unpacked, in MiB. */
  @Env('PACKAGES_UNPACKED_LIMIT') @IsInt() @Min(1) @Max(8192) unpackedMebibytes: number = 600;
  @Env('PACKAGES_FILE_LIMIT') @IsInt() @Min(1) @Max(50_000) files: number = 5000;

  /** From this size on a package is opened in the worker, with its progress on a page. */
  get laterBytes(): number {
    return 16 * mebibyte;
  }
  get uploadBytes(): number {
    return this.uploadMebibytes * mebibyte;
  }
  get unpackedBytes(): number {
    return this.unpackedMebibytes * mebibyte;
  }
}
