import { verifyIndependently } from '../../libs/credentials/src/testing/independent-verifier';
import { type Demo, openDemo, secretOfDemo } from '../support/demo';
import { Visitor } from '../support/visitor';

interface Badge {
  id: string;
  credentialStatus: { statusListCredential: string };
  credentialSubject: { achievement: { id: string } };
}

describe('badges and records, as strangers get them over HTTP', () => {
  let demo: Demo;
  let learner: Visitor;
  let visitor: Visitor;
  beforeAll(async () => {
    demo = await openDemo();
    learner = new Visitor(demo.portal.url);
    await learner.signIn('hocvien', secretOfDemo);
    visitor = new Visitor(demo.portal.url);
  }, 1_200_000);
  afterAll(() => demo?.stop());

  const json = async <T = object>(path: string) => (await (await visitor.send(path)).json()) as T;
  /** An address of the portal's lasting name, where it answers now. */
  const here = (address: string) => new URL(address).pathname;
  const codeOf = async () => {
    const { text } = await learner.get('/certificates/record');
    return /href="\/verify\/([^"]+)"/.exec(text)![1]!;
  };
  const sendFile = async (content: string, name: string) => {
    const { text } = await visitor.get('/verify');
    const action = /action="(\/verify\/file[^"]*)"/.exec(text)![1]!.replaceAll('&amp;', '&');
    const body = new FormData();
    body.append('badge', new Blob([content]), name);
    const answer = await visitor.send(action, { method: 'POST', body });
    return { status: answer.status, text: await answer.text() };
  };

  it('let anybody check a badge with what the portal publishes, from any origin', async () => {
    const code = await codeOf();
    const answer = await visitor.send(`/verify/${code}/badge.json`);
    expect(answer.headers.get('content-type')).toContain('application/vc+ld+json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const badge = (await answer.json()) as Badge;
    expect(here(badge.id)).toBe(`/verify/${code}`);
    const did = await json('/.well-known/did.json');
    const statusList = await json(here(badge.credentialStatus.statusListCredential));
    expect(await verifyIndependently({ credential: badge, did, statusList })).toEqual({
      verified: true,
      why: [],
    });
    const achievement = here(badge.credentialSubject.achievement.id);
    expect((await visitor.get(achievement)).text).toContain('Điều kiện được cấp');
    const asProgram = await visitor.send(achievement, { headers: { accept: 'application/ld+json' } });
    expect(await asProgram.json()).toMatchObject({ id: badge.credentialSubject.achievement.id });
    for (const [file, type] of [
      ['certificate.pdf', 'application/pdf'],
      ['badge.svg', 'image/svg+xml'],
      ['badge.png', 'image/png'],
    ] as const)
      expect((await visitor.send(`/verify/${code}/${file}`)).headers.get('content-type')).toBe(type);
    expect(await json(`/api/v1/certificates/verify/${code}/badge`)).toEqual(badge);
  });

  it('say of an uploaded file whether it is genuine, and why not', async () => {
    const badge = await (await visitor.send(`/verify/${await codeOf()}/badge.svg`)).text();
    const genuine = await sendFile(badge, 'huy-hieu.svg');
    expect(genuine.text).toContain('Huy hiệu này có thật và còn giá trị');
    expect(genuine.text).toContain('Lò Thị Hạnh');
    const changed = await sendFile(badge.replace('Lò Thị Hạnh', 'Lò Thị Hanh'), 'huy-hieu.svg');
    expect(changed.text).toContain('Nội dung đã bị sửa sau khi ký');
    expect(changed.text).not.toContain('Lò Thị Hanh');
    expect((await sendFile('không phải huy hiệu', 'a.json')).text).toContain(
      'không có huy hiệu nào đọc được',
    );
    const tooLarge = await sendFile('x'.repeat(1_200_000), 'a.json');
    expect(tooLarge.status).toBeGreaterThanOrEqual(400);
    expect(tooLarge.status).toBeLessThan(500);
    const asked = await visitor.send('/api/v1/certificates/check', {
      method: 'POST',
      body: JSON.stringify({ badge }),
      headers: { 'content-type': 'application/json' },
    });
    expect(asked.status).toBe(200);
    expect(await asked.json()).toMatchObject({ genuine: true, findings: ['signed', 'notRevoked'] });
  });

  it('answer a mistyped code, list, achievement and link with a page that says so', async () => {
    for (const path of [
      '/verify/ABCD',
      '/verify/ABCD/badge.json',
      '/verify/0000-0000-0000-0000/certificate.pdf',
      '/credentials/status/x',
      '/credentials/status/99999',
      '/achievements/courses/x',
      '/achievements/things/0198c000-0000-7000-8000-000000000009',
      '/shared/x',
    ])
      expect([path, (await visitor.get(path)).status]).toEqual([path, 404]);
  });

  it('show a stranger the part of a record that was chosen, until the link is revoked', async () => {
    await learner.get('/certificates/record/shares');
    const made = await learner.post('/certificates/record/shares', {
      label: 'Xin việc',
      kinds: 'course',
      days: '7',
    });
    const [, path] = /href="(\/shared\/[^"]+)"/.exec(made.text)!;
    const shown = await visitor.get(path!);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Hồ sơ học tập của Lò Thị Hạnh');
    expect(shown.text).not.toContain('Xin việc');
    expect(shown.text).toContain('<meta name="robots" content="noindex"');
    expect(shown.headers.get('x-robots-tag')).toContain('noindex');
    const { text } = await learner.get('/certificates/record/shares');
    expect(text).not.toContain(path);
    const [, revoke] = /action="(\/certificates\/record\/shares\/[^"]+\/revoke)"/.exec(text)!;
    await learner.post(revoke!, {});
    const gone = await visitor.get(path!);
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('không dùng được nữa');
    expect(gone.text).not.toContain('Lò Thị Hạnh');
  });

  it('hand the whole record to its learner as a sheet and as a signed record', async () => {
    const sheet = await learner.send('/certificates/record.pdf');
    expect(sheet.headers.get('content-type')).toBe('application/pdf');
    const record = (await (await learner.send('/certificates/record.json')).json()) as object;
    const did = await json('/.well-known/did.json');
    expect(await verifyIndependently({ credential: record, did })).toEqual({ verified: true, why: [] });
    expect((await sendFile(JSON.stringify(record), 'ho-so.json')).text).toContain('Hồ sơ này có thật');
    expect((await visitor.send('/certificates/record.json')).status).not.toBe(200);
  });

  it('let an official find, list and revoke what was issued, so that everybody sees it at once', async () => {
    const code = await codeOf();
    const badge = await (await visitor.send(`/verify/${code}/badge.json`)).text();
    const official = new Visitor(demo.portal.url);
    await official.signIn('trunguong', secretOfDemo);
    const found = await official.get('/certificates/issued?q=lo+thi+hanh');
    expect(found.text).toContain(`href="/verify/${code}"`);
    const list = await official.send('/certificates/issued.csv?q=lo+thi+hanh');
    expect(list.headers.get('content-type')).toContain('text/csv');
    // What text() leaves out: spreadsheets read Vietnamese rightly by it.
    const bytes = Buffer.from(await list.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString()).toMatch(/Số,Họ tên,[^\n]*\r\n(.*\r\n)*DD-\d{4}-\d{6},Lò Thị Hạnh,/);
    expect((await learner.send('/certificates/issued')).status).toBe(403);
    const page = await official.get(`/verify/${code}`);
    const [, revoke] = /action="(\/certificates\/[^"]+\/revoke)"/.exec(page.text)!;
    expect((await official.post(revoke!, { reason: '' })).status).toBe(422);
    await official.post(revoke!, { reason: 'Học hộ' });
    expect((await visitor.get(`/verify/${code}`)).text).toContain('đã bị thu hồi');
    for (const file of ['certificate.pdf', 'badge.json', 'badge.svg', 'badge.png'])
      expect((await visitor.send(`/verify/${code}/${file}`)).status).toBe(404);
    expect((await sendFile(badge, 'a.json')).text).toContain('Đơn vị cấp đã thu hồi');
    const did = await json('/.well-known/did.json');
    const statusList = await json('/credentials/status/0');
    expect(
      await verifyIndependently({ credential: JSON.parse(badge) as object, did, statusList }),
    ).toMatchObject({
      verified: false,
      why: expect.arrayContaining(['revoked']),
    });
    expect((await official.get('/certificates/issued?q=lo+thi+hanh&state=revoked')).text).toContain('Học hộ');
  });

  it('hold after an administrator replaced the key, which nobody else can', async () => {
    const badge = await (await visitor.send(`/verify/${await codeOf()}/badge.json`)).text();
    await learner.get('/account');
    expect((await learner.post('/credentials/issuer/rotate', {})).status).toBe(403);
    const administrator = new Visitor(demo.portal.url);
    await administrator.signIn('quantri', secretOfDemo);
    await administrator.get('/credentials/issuer');
    expect((await administrator.post('/credentials/issuer/rotate', {})).text).toContain('Đã thay khóa');
    expect((await visitor.get('/credentials/issuer')).text).toContain('Đã thay ngày');
    expect((await sendFile(badge, 'a.json')).text).toContain('Ký bằng khóa cũ');
    const { verificationMethod } = await json<{ verificationMethod: object[] }>('/.well-known/did.json');
    expect(verificationMethod).toHaveLength(2);
  });
});
