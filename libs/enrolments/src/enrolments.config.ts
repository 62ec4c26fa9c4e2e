import { Env } from '@domdom/platform';
import { IsInt, Max, Min } from 'class-validator';

export class EnrolmentsConfig {
  /** After how many days away learners are reminded, in courses that say nothing about it; 0 for never. */
  @Env('REMIND_AFTER_DAYS') @IsInt() @Min(0) @Max(365) remindAfterDays: number = 10;
}
