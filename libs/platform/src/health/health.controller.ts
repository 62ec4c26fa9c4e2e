import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Redis } from 'ioredis';
import { Database } from '../database';
import { commonErrors } from '../errors';
import { OwnAccess } from '../http/decorators';
import { REDIS } from '../jobs/redis';
import { metrics } from './metrics';

const works = (attempt: Promise<unknown>) =>
  attempt.then(
    () => true,
    () => false,
  );

/** For whoever watches the servers; no session, nothing about people. */
@ApiExcludeController()
@OwnAccess()
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  /** The process answers. */
  @Get('healthz')
  alive(): { ok: true } {
    return { ok: true };
  }

  /** It can serve: the database and Redis answer. */
  @Get('readyz')
  async ready(@Res() response: Response): Promise<void> {
    const [database, redis] = await Promise.all([
      works(this.database.query('select 1')),
      works(this.redis.ping()),
    ]);
    response.status(database && redis ? 200 : 503).json({ database, redis });
  }

  /** For whoever asks the process itself: through a proxy, however the address is written, it is not there. */
  @Get('metrics')
  async figures(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (request.headers['x-forwarded-for'] ?? request.headers.forwarded) throw commonErrors.notFound();
    response.type(metrics.contentType).send(await metrics.metrics());
  }
}
