import { type Demo, openDemo, secretOfDemo } from '../support/demo';
import { Visitor } from '../support/visitor';

interface Listed {
  items: { id: string; title: string; usedIn: { title: string; open: boolean }[] }[];
}
interface History {
  items: { number: number; savedBy: string; changes: { what: string }[] }[];
}

describe('the contents of an instructor through the API', () => {
  let demo: Demo;
  let instructor: Visitor;
  let token: string;
  beforeAll(async () => {
    demo = await openDemo();
    instructor = new Visitor(demo.portal.url);
    await instructor.signIn('giaovien', secretOfDemo);
    const page = await instructor.get('/teach/h5p');
    token = /name="_csrf" value="([^"]+)"/.exec(page.text)![1]!;
  }, 1_200_000);
  afterAll(() => demo?.stop());

  const base = '/api/v1/h5p/contents';
  const read = async <T>(path: string) => (await (await instructor.send(`${base}${path}`)).json()) as T;
  const act = (path: string, method: string, body: object = {}) =>
    instructor.send(`${base}${path}`, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'x-csrf-token': token },
    });
  const found = async (q: string) => (await read<Listed>(`?q=${encodeURIComponent(q)}`)).items[0]!;

  it('are found by words without diacritics, with the lessons that show them', async () => {
    expect((await found('rut tien')).usedIn).toEqual([]);
    expect((await found('thu suc')).usedIn).toEqual([{ title: 'Thử sức: ngày đầu lên mạng', open: true }]);
    const theirs = await read<Listed>('?owner=colleagues');
    expect(theirs.items.map(({ title }) => title)).toContain('Có nên cho người lạ mượn điện thoại?');
    expect((await instructor.send(`${base}?owner=everybody`)).status).toBe(422);
  });

  it('lead from the form to their own page while learners see them, which says why', async () => {
    const { id } = await found('thu suc');
    const answer = await instructor.get(`/teach/h5p/${id}/edit`);
    expect(answer.path).toBe(`/teach/h5p/${id}`);
    expect(answer.text).toContain('Người học đang làm bài này nên bài không đổi được.');
  });

  it('tell their versions, and go back to one as a new version', async () => {
    const { id } = await found('rut tien');
    const { items } = await read<History>(`/${id}/versions`);
    expect(items.map(({ number, savedBy }) => [number, savedBy])).toEqual([
      [3, 'Nguyễn Thị Thu Thảo'],
      [2, 'Nguyễn Thị Thu Thảo'],
      [1, 'Nguyễn Thị Thu Thảo'],
    ]);
    expect(items[0]!.changes).toEqual([{ what: 'added', part: 'question', numbers: [2] }]);
    expect((await act(`/${id}/versions/1/restore`, 'POST', { version: 2 })).status).toBe(409);
    expect((await act(`/${id}/versions/1/restore`, 'POST', { version: 3 })).status).toBe(204);
    const [now, first] = await Promise.all([
      read<{ version: number; params: object }>(`/${id}`),
      read<{ params: object }>(`/${id}/versions/1`),
    ]);
    expect(now.version).toBe(4);
    expect(now.params).toEqual(first.params);
  });

  it('are copied, and the copy is deleted; what learners do stays', async () => {
    const { id } = await found('thu suc');
    const copied = await act(`/${id}/copy`, 'POST');
    expect(copied.status).toBe(201);
    const copy = (await copied.json()) as { id: string };
    expect(await read(`/${copy.id}/uses`)).toEqual({
      lessons: [],
      hidden: 0,
      attempts: 0,
      learners: 0,
      embeds: [],
    });
    expect((await act(`/${copy.id}`, 'DELETE')).status).toBe(204);
    expect((await instructor.send(`${base}/${copy.id}`)).status).toBe(404);
    expect((await act(`/${id}`, 'DELETE')).status).toBe(409);
    const uses = await read<{ lessons: { courseStatus: string; present: boolean }[] }>(`/${id}/uses`);
    expect(uses.lessons).toMatchObject([{ courseStatus: 'published', present: true }]);
  });

  it('become one file by a job, which its author downloads', async () => {
    const { id } = await found('thu suc');
    const started = await act(`/${id}/html`, 'POST');
    expect(started.status).toBe(202);
    const { jobId } = (await started.json()) as { jobId: string };
    let file: string | undefined;
    for (let tries = 0; tries < 1200 && !file; tries++) {
      file = /\?file=([0-9a-f-]{36})/.exec((await instructor.get(`/jobs/${jobId}`)).text)?.[1];
      if (!file) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const answer = await instructor.send(`/teach/h5p/exports/${file}/download`);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(await answer.text()).toContain('<title>Thử sức: ngày đầu lên mạng</title>');
  }, 1_200_000);

  it('give neither package nor file nor history to a learner of the course', async () => {
    const { id } = await found('thu suc');
    const learner = new Visitor(demo.portal.url);
    await learner.signIn('hocvien', secretOfDemo);
    const asked = [
      `/teach/h5p/${id}`,
      `/teach/h5p/${id}/download`,
      `/teach/h5p/${id}/history`,
      `/h5p/preview/${id}/versions/1`,
      `${base}/${id}/versions`,
      `${base}/${id}/uses`,
    ];
    for (const path of asked) expect([path, (await learner.send(path)).status]).toEqual([path, 403]);
  });
});
