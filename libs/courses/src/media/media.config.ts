import { Env } from '@domdom/platform';
import { IsInt, Max, Min } from 'class-validator';

const megabyte = 1024 * 1024;

/** How large the files may be that authors bring, in megabytes. */
export class UploadLimits {
  @Env('UPLOAD_VIDEO_MB') @IsInt() @Min(1) @Max(4096) videoMegabytes: number = 300;
  @Env('UPLOAD_AUDIO_MB') @IsInt() @Min(1) @Max(1024) audioMegabytes: number = 40;
  @Env('UPLOAD_FILE_MB') @IsInt() @Min(1) @Max(1024) fileMegabytes: number = 40;
  @Env('UPLOAD_PICTURE_MB') @IsInt() @Min(1) @Max(100) pictureMegabytes: number = 12;
  /** A whole course as an archive. */
  @Env('UPLOAD_COURSE_MB') @IsInt() @Min(1) @Max(4096) courseMegabytes: number = 500;

  bytes(kind: 'video' | 'audio' | 'file' | 'picture' | 'course'): number {
    return this[`${kind}Megabytes`] * megabyte;
  }
}
