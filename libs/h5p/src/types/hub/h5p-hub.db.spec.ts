import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Actor } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../../test/support/database';
import { makePerson } from '../../../../identity/src/testing/person.factory';
import { H5pModule } from '../../h5p.module';
import { useTemporaryFolder } from '../../testing/content.factory';
import { foreignLibrary, h5pPackage } from '../../testing/foreign-library';
import { writtenBy } from '../install-plan';
import { TypeInstalls } from '../type-installs.service';
import { HubService } from './hub.service';

/** A server that speaks as the hub of h5p.org does: registration, the list, and a package for each name. */
class LocalHub {
  readonly asked: { path: string; body: string; type: string }[] = [];
  silent = false;
  private server: Server | null = null;

  async start(): Promise<string> {
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status, type, body }) => {
        response.writeHead(status, { 'Content-Type': type }).end(body);
      });
    });
    await new Promise<void>((resolve) => this.server!.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private async answer(request: IncomingMessage) {
    const path = `${request.method} ${request.url}`;
    this.asked.push({ path, body: await text(request), type: request.headers['content-type'] ?? '' });
    const json = (value: unknown) => ({ status: 200, type: 'application/json', body: JSON.stringify(value) });
    if (this.silent) return { status: 503, type: 'text/plain', body: 'no' };
    if (path === 'POST /v1/sites') return json({ uuid: 'the-portal' });
    if (path === 'POST /v1/content-types/') {
      return json({
        contentTypes: [offered('Test.Hub', 1, 2), offered('Test.Future', 1, 0, 99), ...nonsense],
      });
    }
    if (path === 'GET /v1/content-types/Test.Hub') {
      const libraries = foreignLibrary('Test.Hub-1.2', { patch: 3 });
      return { status: 200, type: 'application/zip', body: h5pPackage('Test.Hub-1.2', { libraries }) };
    }
    return { status: 404, type: 'text/plain', body: 'unknown' };
  }
}
const offered = (id: string, major: number, minor: number, core = 28) => ({
  id,
  title: `Title of ${id}`,
  summary: 'What it is for.',
  description: '',
  icon: '',
  version: { major, minor, patch: 3 },
  coreApiVersionNeeded: { major: 1, minor: core },
  createdAt: '2020-01-01T00:00:00+00:00',
  updatedAt: '2020-01-01T00:00:00+00:00',
  isRecommended: false,
  popularity: 1,
  screenshots: [],
  license: {},
  owner: 'Test',
  example: '',
});
const nonsense = [
  offered('../../admin', 1, 0),
  { ...offered('Test.NoVersion', 1, 0), version: { major: 'x', minor: {}, patch: null } },
  { ...offered('Test.NoTitle', 1, 0), title: { en: 'no' }, summary: ['<script>'] },
];

describe('the hub of content types', () => {
  const hub = new LocalHub();
  const settings = ['H5P_HUB', 'H5P_HUB_REGISTRATION', 'H5P_HUB_CONTENT_TYPES'] as const;
  let opened: Awaited<ReturnType<typeof openModule>>;
  let administrator: Actor;
  let instructor: Actor;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    useTemporaryFolder();
    const address = await hub.start();
    process.env['H5P_HUB'] = '1';
    process.env['H5P_HUB_REGISTRATION'] = `${address}/v1/sites`;
    process.env['H5P_HUB_CONTENT_TYPES'] = `${address}/v1/content-types`;
    opened = await openModule({ imports: [H5pModule] });
    const person = async (role: 'administrator' | 'instructor') =>
      (await makePerson(opened.database, { grants: [{ role, unitId: null }] })).actor;
    administrator = await person('administrator');
    instructor = await person('instructor');
  });
  afterAll(async () => {
    for (const name of settings) delete process.env[name];
    await opened.module.close();
    await hub.stop();
  });

  it('that does not answer is said to be silent, and nothing is kept of it', async () => {
    hub.silent = true;
    await expect(get(HubService).offered(administrator)).rejects.toMatchObject({
      code: 'h5p-types.hubSilent',
    });
    hub.silent = false;
  });
  it('knows the portal by one name and is asked for the list once a day', async () => {
    hub.asked.length = 0;
    const types = await get(HubService).offered(administrator);
    // What has neither a name nor a version is left out; words that are none are not shown.
    expect(types.map(({ machineName, state }) => [machineName, state])).toEqual([
      ['Test.NoTitle', 'new'],
      ['Test.Future', 'unsupported'],
      ['Test.Hub', 'new'],
    ]);
    await get(HubService).offered(administrator);
    const paths = hub.asked.map(({ path }) => path);
    expect(paths).toEqual(['POST /v1/sites', 'POST /v1/content-types/']);
    const form = new URLSearchParams(hub.asked[1]!.body);
    expect(form.get('uuid')).toBe('the-portal');
    expect(form.get('core_api_version')).toBe('1.28');
    expect(form.has('libraries')).toBe(false);
  });
  it('gives a type that is listed, looked through and then installed', async () => {
    const proposal = await get(HubService).propose(administrator, 'Test.Hub');
    expect(writtenBy(proposal.plan)).toMatchObject([{ name: 'Test.Hub-1.2', to: '1.2.3', change: 'new' }]);
    expect(proposal.lesson).toBeNull();
    await get(TypeInstalls).install(administrator, proposal.upload, null);
    const types = await get(HubService).offered(administrator);
    expect(types.find(({ machineName }) => machineName === 'Test.Hub')).toMatchObject({
      installed: '1.2.3',
      state: 'current',
    });
  });
  it('is asked for nothing that is not on its list', async () => {
    hub.asked.length = 0;
    await expect(get(HubService).propose(administrator, '../sites')).rejects.toMatchObject({
      code: 'h5p-types.unknown',
    });
    expect(hub.asked).toEqual([]);
  });
  it('is for administrators of the whole portal', async () => {
    await expect(get(HubService).offered(instructor)).rejects.toMatchObject({ code: 'common.forbidden' });
  });
});

describe('a portal without a hub', () => {
  it('says so and calls nobody', async () => {
    useTemporaryFolder();
    const opened = await openModule({ imports: [H5pModule] });
    const grants = [{ role: 'administrator' as const, unitId: null }];
    const { actor } = await makePerson(opened.database, { grants });
    await expect(opened.module.get(HubService).offered(actor)).rejects.toMatchObject({
      code: 'h5p-types.hubOff',
    });
    await opened.module.close();
  });
});
