import { readFileSync } from 'node:fs';
import { Assets, OwnAccess, serviceWorkerPath } from '@domdom/platform';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

/**
 * The portal's service worker. Its address never changes, so browsers ask each time whether it did; it is made for
 * nobody in particular and reads no session.
 */
@ApiExcludeController()
@Controller()
export class ServiceWorkerController {
  private source: string | null = null;

  constructor(private readonly assets: Assets) {}

  @OwnAccess()
  @Get(serviceWorkerPath.slice(1))
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  @Header('Service-Worker-Allowed', '/')
  send(): string {
    this.source ??= readFileSync(this.assets.file('ui-service-worker.js'), 'utf8');
    return this.source;
  }
}
