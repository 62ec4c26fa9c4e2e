import { Env } from '@domdom/platform';
import { IsInt, IsString, Max, Min } from 'class-validator';

const mebibyte = 1024 * 1024;

export class LrsConfig {
  /** Origins whose browsers may call /xapi, separated by spaces; `*` is any, nothing is none. */
  @Env('LRS_CORS_ORIGINS') @IsString() corsOrigins: string = '';
  /** The greatest body in bytes; above it the answer is 413. A body is held in memory while it is read. */
  @Env('LRS_BODY_LIMIT') @IsInt() @Min(1024) @Max(1024 * mebibyte) bodyLimit: number = 8 * mebibyte;
  /** The most statements in one answer; also what `limit=0` gives. */
  @Env('LRS_PAGE_SIZE') @IsInt() @Min(1) @Max(1000) pageSize: number = 100;

  /** The value of Access-Control-Allow-Origin for a browser of this origin; null when it may not call. */
  allowedOrigin(origin: string | undefined): string | null {
    const origins = this.corsOrigins.split(/[\s,]+/).filter(Boolean);
    if (origins.includes('*')) return '*';
    return origin !== undefined && origins.includes(origin) ? origin : null;
  }
}
