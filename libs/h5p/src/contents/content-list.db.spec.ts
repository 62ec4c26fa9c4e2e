import type { Actor } from '@domdom/platform';
import { questionToH5p } from '../scoring';
import { smallLesson } from '../testing/content.factory';
import { openLibrary } from '../testing/opened-library';
import { type ContentFilters, ContentListRepository } from './content-list.repository';

describe('the list of contents', () => {
  let library: Awaited<ReturnType<typeof openLibrary>>;
  let author: Actor;
  let stranger: Actor;
  beforeAll(async () => {
    library = await openLibrary();
    author = library.instructor;
    stranger = await library.person('instructor', library.foreign.commune.id);
    await library.create(smallLesson('Cuộc gọi lừa đảo'));
    await library.create(smallLesson('Đặt lịch khám'));
    await library.create(questionToH5p.trueFalse({ title: 'Mã OTP', statement: 'Có.', correct: true }));
  });
  afterAll(() => library.module.close());

  const list = (actor: Actor, filters: ContentFilters = {}, after?: string) =>
    library.get(ContentListRepository).list(actor, filters, after);
  const titles = async (...given: Parameters<typeof list>) =>
    (await list(...given)).items.map(({ title }) => title).sort();

  it('finds titles by words without diacritics, in any order', async () => {
    expect(await titles(author, { q: 'lua dao cuoc' })).toEqual(['Cuộc gọi lừa đảo']);
    expect(await titles(author, { q: 'ĐẶT' })).toEqual(['Đặt lịch khám']);
    expect(await titles(author, { q: '%' })).toEqual([]);
  });
  it('filters by kind and counts the kinds', async () => {
    expect(await titles(author, { kind: 'DomDom.TrueFalse' })).toEqual(['Mã OTP']);
    expect(await library.get(ContentListRepository).kinds(author, 'mine')).toEqual([
      { library: 'DomDom.Lesson', count: 2 },
      { library: 'DomDom.TrueFalse', count: 1 },
    ]);
  });
  it('shows colleagues of the unit what others made there, and nobody else', async () => {
    const colleague = await library.person('instructor');
    const above = await library.person('instructor', library.units.province.id);
    expect(await titles(colleague)).toEqual([]);
    expect(await titles(colleague, { owner: 'colleagues' })).toContain('Mã OTP');
    expect(await titles(above, { owner: 'colleagues' })).toContain('Mã OTP');
    expect(await titles(author, { owner: 'colleagues' })).toEqual([]);
    expect(await titles(stranger, { owner: 'colleagues' })).toEqual([]);
  });
  it('tells which lessons show a content, to colleagues only of courses that are open', async () => {
    const id = await library.create(smallLesson('Dùng hai nơi'));
    await library.courseWith(id, 'draft');
    const used = async (actor: Actor, owner?: 'colleagues') =>
      (await list(actor, { q: 'dung hai noi', owner })).items[0]!.usedIn;
    expect(await used(author)).toEqual([{ title: 'Bài học', open: false }]);
    const colleague = await library.person('instructor');
    expect(await used(colleague, 'colleagues')).toEqual([]);
    await library.courseWith(id, 'published');
    expect(await used(colleague, 'colleagues')).toEqual([{ title: 'Bài học', open: true }]);
  });
  it('goes on after the last one of a page, the newest change first, though many have the same time', async () => {
    const many = await library.person('instructor', library.foreign.commune.id);
    for (let number = 1; number <= 33; number++) await library.create(smallLesson(`Bài ${number}`), many);
    const first = await list(many);
    expect([first.items.length, first.total]).toEqual([30, 33]);
    const second = await list(many, {}, first.next!);
    expect(second.next).toBeNull();
    const all = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(all).size).toBe(33);
    expect(all).toEqual([...all].sort().reverse());
  });
  it('begins anew when the address was changed', async () => {
    expect((await list(author, {}, 'nonsense')).items.length).toBeGreaterThan(0);
  });
});
