import { Env } from '@domdom/platform';
import { IsInt, IsString, Max, Min } from 'class-validator';

/** How many bytes the portal reads of a body at all: a larger one is answered 413 before it gets here. */
const mostBytes = 8 * 1024 * 1024;

export class LrsConfig {
  /** Origins whose browsers may call /xapi, separated by spaces; `*` is any, nothing is none. */
  @Env('LRS_CORS_ORIGINS') @IsString() corsOrigins: string = '';
  /** The greatest body in bytes; above it the answer is 413. */
  @Env('LRS_BODY_LIMIT') @IsInt() @Min(1024) @Max(mostBytes) bodyLimit: number = mostBytes;
  /** The most statements in one answer; also what `limit=0` gives. */
  @Env('LRS_PAGE_SIZE') @IsInt() @Min(1) @Max(1000) pageSize: number = 100;

  /** The value of Access-Control-Allow-Origin for a browser of this origin; null when it may not call. */
  allowedOrigin(origin: string | undefined): string | null {
    const origins = this.corsOrigins.split(/[\s,]+/).filter(Boolean);
    if (origins.includes('*')) return '*';
    return origin !== undefined && origins.includes(origin) ? origin : null;
  }
}
