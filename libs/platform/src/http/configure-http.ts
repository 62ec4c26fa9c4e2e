import { constants } from 'node:zlib';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type RequestHandler } from 'express';
import helmet from 'helmet';
import { PlatformConfig } from '../config';
import { GuestHosts } from '../guests/guest-hosts';
import { Assets } from './assets';
import { InputPipe } from './decorators';
import { rememberedLanguage } from './remembered-language';
import { requestContextMiddleware } from './request-context.middleware';

/** How large a body may be, by the kind of route. */
const limits = { page: '256kb', api: '1mb', lesson: '8mb' };

/**
 * Everything in front of the routes, in order: built assets, security headers, compression, the request's
 * context, bodies. The policy lets a page run only scripts and styles of this portal's own files.
 */
export function configureHttp(app: NestExpressApplication): void {
  const config = app.get(PlatformConfig);
  const assets = app.get(Assets);
  app.set('trust proxy', config.trustedProxies);
  app.disable('x-powered-by');
  // An answer that is made for one person is never kept by its tag; hashing each page would cost CPU for nothing.
  app.set('etag', false);
  app.use(assets.middleware());
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          mediaSrc: ["'self'", 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          frameSrc: [
            "'self'",
            ...new Set([config.packagesOrigin, config.h5pOrigin].filter((one) => one !== null)),
          ],
          manifestSrc: ["'self'"],
          workerSrc: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'self'"],
          baseUri: ["'none'"],
          ...(config.secure ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: config.secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'sameorigin' },
      crossOriginEmbedderPolicy: false,
      // These speak to browsers of long ago; left out, each answer is 150 bytes shorter on a slow line.
      xDnsPrefetchControl: false,
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
      originAgentCluster: false,
    }),
  );
  app.use(
    compression({ threshold: 1024, level: 5, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } }),
  );
  app.use(app.get(GuestHosts).gate());
  app.use(rememberedLanguage(config));
  app.use(requestContextMiddleware);
  app.use(bodies());
  app.useGlobalPipes(new InputPipe());
  app.enableShutdownHooks();
}

/**
 * Reads bodies. The record store reads its own, since its limit is a setting and its errors are told as xAPI tells them.
 */
function bodies(): RequestHandler {
  const readers = express.Router();
  readers.use('/api/v1/h5p', express.json({ limit: limits.lesson }));
  readers.use('/api', express.json({ limit: limits.api }));
  readers.use(express.urlencoded({ extended: false, limit: limits.lesson, parameterLimit: 5000 }));
  readers.use(express.json({ limit: limits.page }));
  return (request, response, next) =>
    request.path.startsWith('/xapi/') ? next() : readers(request, response, next);
}
