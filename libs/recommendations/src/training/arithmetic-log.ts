import { Log } from '@domdom/platform';
import { describeBackends } from '@domdom/recommender';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

/** Says once, when a process starts, what its models compute with, and why nothing faster is to be had. */
@Injectable()
export class ArithmeticLog implements OnApplicationBootstrap {
  constructor(private readonly log: Log) {}

  onApplicationBootstrap(): void {
    this.log.info({ arithmetic: describeBackends() }, 'arithmetic of the recommender');
  }
}
