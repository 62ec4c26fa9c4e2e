import { Env } from '@domdom/platform';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';

export class ForwardingConfig {
  /** Whether records may be forwarded to addresses of the own network; anybody's public server is always allowed. */
  @Env('LRS_FORWARD_PRIVATE') @IsBoolean() private: boolean = false;
  /** The most statements in one request to another store. */
  @Env('LRS_FORWARD_BATCH') @IsInt() @Min(1) @Max(500) batch: number = 100;
  /** Seconds until an answer of another store is no longer waited for. */
  @Env('LRS_FORWARD_TIMEOUT') @IsInt() @Min(1) @Max(300) timeout: number = 30;
}
