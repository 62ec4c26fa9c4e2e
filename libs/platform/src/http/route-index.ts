import express, { type Express, type RequestHandler } from 'express';

/** A place in express' list of what answers a request, as far as it is read here. */
interface Layer {
  /** Absent for what answers whatever the address. */
  route?: { path: unknown };
}
interface Routing {
  stack: Layer[];
}

/** The first part of an address when it is plain text; null when it may be several. */
function firstPart(path: unknown): string | null {
  if (typeof path !== 'string') return null;
  const part = path.split('/', 2)[1] ?? '';
  return /^[\w.~-]*$/.test(part) ? part.toLowerCase() : null;
}

/**
 * Express tries all routes one after another, and the portal has hundreds. Once all of them are known, this puts those
 * that stand together into groups by the first part of their address, so that a request passes only its own. Within a
 * group they keep their order, and what begins with a parameter is in all groups: every address is answered as before.
 */
export function indexRoutes(app: Express): void {
  const routing = app.router as unknown as Routing;
  const indexed: Layer[] = [];
  let together: Layer[] = [];
  const close = () => {
    if (together.length > 0) indexed.push(layerOf(dispatcher(together)));
    together = [];
  };
  for (const layer of routing.stack) {
    if (layer.route) together.push(layer);
    else {
      close();
      indexed.push(layer);
    }
  }
  close();
  routing.stack = indexed;
}

function dispatcher(layers: readonly Layer[]): RequestHandler {
  const routerOf = (part: string | null): RequestHandler => {
    const router = express.Router();
    const fitting = layers.filter(({ route }) => [part, null].includes(firstPart(route?.path)));
    (router as unknown as Routing).stack = fitting;
    return router;
  };
  const others = routerOf(null);
  const groups = new Map<string, RequestHandler>();
  for (const { route } of layers) {
    const part = firstPart(route?.path);
    if (part !== null && !groups.has(part)) groups.set(part, routerOf(part));
  }
  return (request, response, next) => {
    const router = groups.get(firstPart(request.path) ?? '');
    (router ?? others)(request, response, next);
  };
}

/** What `app.use` makes of a handler. */
function layerOf(handler: RequestHandler): Layer {
  const router = express.Router();
  router.use(handler);
  return (router as unknown as Routing).stack[0]!;
}
