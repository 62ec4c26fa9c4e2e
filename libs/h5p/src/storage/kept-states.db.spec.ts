import { newId } from '@domdom/platform';
import { openModule } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { ContentsService } from '../contents/contents.service';
import { H5pModule } from '../h5p.module';
import { smallLesson, useTemporaryFolder } from '../testing/content.factory';
import { UserStates } from './user-states';

describe('where somebody stands in a lesson', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let states: UserStates;
  let personId: string;
  let contentId: string;

  beforeAll(async () => {
    useTemporaryFolder();
    opened = await openModule({ imports: [H5pModule] });
    states = opened.module.get(UserStates);
    personId = (await makePerson(opened.database)).person.id;
  });
  afterAll(() => opened.module.close());
  beforeEach(async () => {
    const { library, params, metadata } = smallLesson();
    contentId = await opened.module
      .get(ContentsService)
      .createContent({ personId, unitId: null }, { library, params, metadata: { ...metadata } });
  });

  const phone = newId();
  const desk = newId();
  async function write(writer: string, base: number, userState: string, subContentId = '0') {
    opened.clock.advance(1000);
    const data = { contentId, userId: personId, dataType: 'state', subContentId, userState };
    return states.keep({ ...data, preload: true, invalidate: true }, { writer, base });
  }
  const whole = async () => (await states.kept(contentId, personId)).states['0']?.['state'];

  it('is given to the next page with the time at which it was written', async () => {
    const at = await write(phone, 0, '{"at":1}');
    expect(await states.kept(contentId, personId)).toEqual({ states: { 0: { state: '{"at":1}' } }, at });
  });
  it('moves on with one page, which need not know when it wrote last', async () => {
    await write(phone, 0, '{"at":1}');
    await write(phone, 0, '{"at":2}');
    expect(await whole()).toBe('{"at":2}');
  });
  it('stays as another device left it when a page that began earlier writes', async () => {
    const began = await write(phone, 0, '{"at":1}');
    await write(desk, began, '{"at":3}');
    await expect(write(phone, began, '{"at":2}')).rejects.toMatchObject({ code: 'h5p.newerState' });
    expect(await whole()).toBe('{"at":3}');
  });
  it('goes on from another device once the page was opened again', async () => {
    await write(phone, 0, '{"at":1}');
    const { at } = await states.kept(contentId, personId);
    await write(desk, at, '{"at":3}');
    const now = await states.kept(contentId, personId);
    await write(phone, now.at, '{"at":4}');
    expect(await whole()).toBe('{"at":4}');
  });
  it('is written by one of two pages that began with the same, whoever comes first', async () => {
    const began = await write(phone, 0, '{"at":1}');
    const both = [write(phone, began, '{"at":2}'), write(desk, began, '{"at":2}')];
    const settled = await Promise.allSettled(both);
    // The phone's own state was the one it began with: it may always go on from it.
    expect(settled.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    expect(await whole()).toBe('{"at":2}');
  });
  it('takes neither more parts nor more text than a lesson needs', async () => {
    for (let part = 1; part <= 40; part++) await write(phone, 0, '1', `part-${part}`);
    await expect(write(phone, 0, '1', 'part-41')).rejects.toMatchObject({ code: 'h5p.statesFull' });
    // What is there already can still change.
    await write(phone, 0, '22', 'part-1');
    const large = 'x'.repeat(256 * 1024);
    for (let part = 1; part <= 3; part++) await write(phone, 0, large, `part-${part}`);
    await expect(write(phone, 0, large, 'part-4')).rejects.toMatchObject({ code: 'h5p.statesFull' });
    await expect(write(phone, 0, `${large}x`)).rejects.toMatchObject({ code: 'h5p.stateTooLarge' });
  });
  it('is of its person alone', async () => {
    await write(phone, 0, '{"at":1}');
    const other = (await makePerson(opened.database)).person.id;
    expect(await states.kept(contentId, other)).toEqual({ states: {}, at: 0 });
  });
});
