import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '@domdom/platform';
import XAPI from '@xapi/xapi';
import { demoPassword } from '../../apps/cli/src/demo/accounts';
import { type Demo, homePageOfDemo, openDemo } from '../support/demo';
import { Visitor } from '../support/visitor';

interface Read {
  id: string;
  verb: { id: string };
  object: { id: string };
  actor: { account: { name: string } };
  result?: { score?: { scaled?: number }; completion?: boolean; response?: string };
  context?: { instructor?: { account: { name: string } } };
}

const verb = (name: string) => `http://adlnet.gov/expapi/verbs/${name}`;

describe('the whole journey, read back from the record store by another program', () => {
  let demo: Demo;
  let xapi: XAPI;
  beforeAll(async () => {
    demo = await openDemo();
    const printed = execFileSync(
      process.execPath,
      [
        path.join(projectRoot(), 'dist/apps/cli/src/main.js'),
        'lrs:credential',
        '--name',
        'thử',
        '--version',
        '1.0.3',
      ],
      {
        encoding: 'utf8',
        env: { ...process.env, DATA_DIR: demo.portal.dataDir, PUBLIC_URL: demo.portal.url },
      },
    );
    const key = /key\W+([\w-]{10,})/i.exec(printed)![1]!;
    const secret = /secret\W+([\w-]{10,})/i.exec(printed)![1]!;
    const auth = XAPI.toBasicAuth(key, secret);
    xapi = new XAPI({ endpoint: `${demo.portal.url}/xapi`, auth, version: '1.0.3', adapter: 'fetch' });
  }, 1_200_000);
  afterAll(() => demo?.stop());

  /** Statements about a person, once there are as many as there should be. */
  async function statementsOf(personId: string, atLeast: number): Promise<Read[]> {
    const agent = { objectType: 'Agent' as const, account: { homePage: homePageOfDemo, name: personId } };
    let read: Read[] = [];
    for (let tries = 0; tries < 1200; tries++) {
      const answer = await xapi.getStatements({ agent, ascending: true });
      read = (answer.data as unknown as { statements: Read[] }).statements;
      if (read.length >= atLeast) return read;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(
      `only ${read.length} of ${atLeast} statements came: ${read.map((one) => one.verb.id).join(' ')}\n${demo.worker.output()}`,
    );
  }
  const idOf = async (visitor: Visitor) =>
    ((await (await visitor.send('/api/v1/me')).json()) as { id: string }).id;
  const learn = async (visitor: Visitor, slug: string) => {
    await visitor.get(`/courses/${slug}`);
    let page = await visitor.post(`/courses/${slug}/enrol`, {});
    const visited = new Set<string>();
    while (!page.text.includes('<iframe') && !visited.has(page.path)) {
      visited.add(page.path);
      const action = /<form[^>]*action="(\/learn\/[^"]+)"/.exec(page.text)![1]!;
      page = await visitor.post(action, {});
    }
    return page;
  };

  it('holds what somebody who agreed did: course, lessons, answers, class and presence', async () => {
    const learner = new Visitor(demo.portal.url);
    await learner.signUp('hanh.trinh', 'Lò Thị Trình', { analytics: 'true' });
    const personId = await idOf(learner);
    const lessonPage = await learn(learner, 'ky-nang-so-co-ban');

    const frame = /<iframe[^>]*src="([^"]+)"/.exec(lessonPage.text)![1]!.replaceAll('&amp;', '&');
    const played = await (await learner.send(frame)).text();
    const { settings } = JSON.parse(/id="h5p-play"[^>]*>([^<]+)</.exec(played)![1]!) as {
      settings: { statementsUrl: string; attemptId: string };
    };
    expect(settings.statementsUrl).toContain('/h5p/attempts/');
    const contentId = /\/h5p\/play\/([0-9a-f-]{36})/.exec(frame)![1]!;
    const statement = {
      id: '0f1d3c52-6c4e-4b8f-9a3f-5d2c6b7a8e90',
      verb: { id: verb('attempted') },
      object: { objectType: 'Activity', id: `${homePageOfDemo}/h5p/contents/${contentId}` },
      timestamp: new Date().toISOString(),
    };
    const sent = await learner.send(settings.statementsUrl.replace(':attempt', settings.attemptId), {
      method: 'POST',
      body: JSON.stringify({ statements: [statement] }),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    });
    expect(await sent.json()).toMatchObject({ accepted: 1, flagged: 0 });

    const official = new Visitor(demo.portal.url);
    await official.signIn('canboxa', demoPassword);
    const officialId = await idOf(official);
    const list = (await (await official.send('/api/v1/classes')).json()) as {
      items: { id: string; placesLeft: number }[];
    };
    const open = list.items.find(({ placesLeft }) => placesLeft > 2)!;
    await learner.get(`/classes/${open.id}`);
    await learner.post(`/classes/${open.id}/register`, {});

    const read = await statementsOf(personId, 10);
    const verbs = read.map((one) => one.verb.id.split('/').at(-1));
    expect(verbs.filter((name) => name === 'registered')).toHaveLength(2);
    expect(verbs.filter((name) => name === 'initialized').length).toBeGreaterThanOrEqual(4);
    expect(verbs.filter((name) => name === 'completed').length).toBeGreaterThanOrEqual(3);
    expect(verbs).toContain('attempted');
    expect(new Set(read.map((one) => one.actor.account.name))).toEqual(new Set([personId]));
    expect(JSON.stringify(read)).not.toContain('Trình');
    expect(officialId).not.toBe(personId);
  });

  it('holds no lesson and no answer of somebody who did not agree, but their enrolment', async () => {
    const learner = new Visitor(demo.portal.url);
    await learner.signUp('kin.dao', 'Vàng Văn Kín');
    const personId = await idOf(learner);
    await learn(learner, 'ky-nang-so-co-ban');
    const read = await statementsOf(personId, 1);
    // The events of lessons came before the next one: when that is there, they have been passed over.
    const second = (await (await learner.send('/api/v1/courses')).json()) as { items: { slug: string }[] };
    const other = second.items.find(({ slug }) => slug !== 'ky-nang-so-co-ban')!;
    await learner.get(`/courses/${other.slug}`);
    await learner.post(`/courses/${other.slug}/enrol`, {});
    const after = await statementsOf(personId, 2);
    expect([...read, ...after].every((one) => one.verb.id === verb('registered'))).toBe(true);
  });

  it('names the official beside the person they acted for', async () => {
    const official = new Visitor(demo.portal.url);
    await official.signIn('canboxa', demoPassword);
    const officialId = await idOf(official);
    const mine = await official.get('/units/mine');
    const unitId = /href="\/units\/([0-9a-f-]{36})"/.exec(mine.text)![1]!;
    await official.get(`/units/${unitId}/people`);
    const made = await official.post(`/units/${unitId}/people`, {
      fullName: 'Sùng Thị Dợ',
      basis: 'spoken',
      agreed: 'true',
    });
    expect(made.text).toContain('Đã thêm Sùng Thị Dợ.');
    // Whoever was added is shown right away, with what can be done for them.
    expect(made.text).toMatch(/\/on-behalf\/[0-9a-f-]{36}/);
    const found = await official.get(`/units/${unitId}/people?q=sung+thi+do`);
    const personId = /\/on-behalf\/([0-9a-f-]{36})/.exec(found.text)![1]!;
    await official.get(`/on-behalf/${personId}`);
    const acting = await official.post('/on-behalf/start', { personId, basis: 'spoken', agreed: 'true' });
    expect(acting.text).toContain('Sùng Thị Dợ');
    // The keys to the account stay the person's own.
    await official.get('/account');
    expect((await official.post('/account/pin', { pin: '2580' })).status).toBe(403);
    expect((await official.post('/account/tokens', { name: 'x' })).status).toBe(403);
    await official.get('/courses/ky-nang-so-co-ban');
    await official.post('/courses/ky-nang-so-co-ban/enrol', {});
    const [read] = await statementsOf(personId, 1);
    expect(read!.context?.instructor?.account.name).toBe(officialId);
  });
});
