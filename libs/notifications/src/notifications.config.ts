import { Env } from '@domdom/platform';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

/** How what people are told leaves the portal. */
export class NotificationsConfig {
  /** At most so many messages a second from one worker, as the provider allows. */
  @Env('MAIL_PER_SECOND') @IsInt() @Min(1) @Max(10_000) mailPerSecond: number = 20;
  @Env('PUSH_PER_SECOND') @IsInt() @Min(1) @Max(10_000) pushPerSecond: number = 50;
  @Env('SMS_PER_SECOND') @IsInt() @Min(1) @Max(10_000) smsPerSecond: number = 5;
  /** `none` sends no short messages; `log` writes what would be sent into the log, for trials. */
  @Env('SMS_DRIVER') @IsIn(['none', 'log']) smsDriver: 'none' | 'log' = 'none';
  /** Whom a push service may write to about this portal: `mailto:…` or `https://…`. */
  @Env('PUSH_CONTACT')
  @IsOptional()
  @Matches(/^(mailto:.+@.+|https:\/\/.+)/)
  pushContact?: string;
  /** Whether push services of the own network may be called, over http too; for trials. */
  @Env('PUSH_PRIVATE') @IsBoolean() pushPrivate: boolean = false;
  /** Days after which the notes of what was sent are deleted. */
  @Env('DELIVERY_KEEP_DAYS') @IsInt() @Min(1) @Max(3650) keepDays: number = 90;
}
