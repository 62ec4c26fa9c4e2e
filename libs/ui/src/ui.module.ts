import { AccessGuard, ErrorPages, ProblemFilter } from '@domdom/platform';
import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ComponentsController } from './server/components.controller';
import { PageInterceptor } from './server/page.interceptor';
import { PageRenderer } from './server/page-renderer';
import { RenderedErrorPages } from './server/rendered-error-pages';
import { ServiceWorkerController } from './server/service-worker.controller';

/** How the portal answers: pages from components, failures as pages or problems, closed doors. */
@Global()
@Module({
  controllers: [ComponentsController, ServiceWorkerController],
  providers: [
    PageRenderer,
    { provide: ErrorPages, useClass: RenderedErrorPages },
    { provide: APP_GUARD, useExisting: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [PageRenderer, ErrorPages],
})
export class UiModule {}
