import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { indexRoutes } from './route-index';

/** A portal in small: routes with and without parameters, some only reachable past another, one before its middleware. */
function application() {
  const app = express();
  const say = (what: string) => (request: express.Request, response: express.Response) =>
    void response.send(`${what} ${JSON.stringify(request.params)} ${String(request.route.path)}`);
  app.use((_request, response, next) => {
    response.setHeader('passed', `${response.getHeader('passed') ?? ''}1`);
    next();
  });
  app.get('/', say('home'));
  app.get('/courses', say('list'));
  app.get('/courses/new', (_request, _response, next) => next());
  app.get('/courses/:slug', say('course'));
  app.post('/courses/:slug', say('posted'));
  app.get('/:page/about', say('any about'));
  app.get('/classes/:id', say('class'));
  app.get(/^\/x+$/, say('expression'));
  app.use('/folder', (_request, response) => void response.send('folder'));
  app.get('/folder/file', say('never'));
  app.get('/later{/:more}', say('later'));
  app.get('/*rest', say('rest'));
  const failed: express.ErrorRequestHandler = (error: Error, _request, response, _next) =>
    void response.status(400).send(error.message);
  app.use(failed);
  return app;
}

const asked = [
  ...['/', '/?a=1', '/courses', '/COURSES', '/courses/', '/courses?q=1', '/courses/new', '/courses/nau-an'],
  ...['/courses/about', '/c%6furses', '//courses', '/classes/7', '/classes/7/8', '/xx', '/folder/file'],
  ...['/later', '/later/on', '/nothing/at/all', '/%', '/courses/%E0%A4%A'],
].flatMap((path) => ['GET', 'HEAD', 'POST', 'OPTIONS'].map((method) => ({ method, path })));

async function answers(app: express.Express): Promise<string[]> {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const all: string[] = [];
  for (const { method, path } of asked) {
    const answer = await fetch(origin + path, { method });
    const { headers } = answer;
    all.push(
      `${method} ${path}: ${answer.status} ${headers.get('passed')} ${headers.get('allow')} ${await answer.text()}`,
    );
  }
  server.close();
  return all;
}

it('routes that are found by the first part of an address answer everything as they did one after another', async () => {
  const [one, other] = [application(), application()];
  indexRoutes(other);
  const before = await answers(one);
  expect(await answers(other)).toEqual(before);
  expect(before.filter((answer) => answer.includes(': 200'))).not.toHaveLength(0);
});

it('a request passes the routes of its own address only', () => {
  const app = application();
  indexRoutes(app);
  const { stack } = app.router as unknown as { stack: { route?: unknown }[] };
  expect(stack.some(({ route }) => route !== undefined)).toBe(false);
});
