import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ContentsService, questionToH5p } from '@domdom/h5p';
import { Database, newId } from '@domdom/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { Browser } from 'playwright-core';
import { features } from '../../apps/shared/src/features';
import { makeRoom } from '../../libs/rooms/src/testing/room.factory';
import { openBrowser } from '../support/browser';
import { openModule } from '../support/database';
import { type RunningPortal, startPortal } from '../support/programs';
import { RoomReader } from '../support/room-reader';

describe('a lesson that a whole room works on', () => {
  let app: INestApplicationContext & { close(): Promise<void> };
  let portal: RunningPortal;
  let browser: Browser;
  const people: RoomReader[] = [];

  beforeAll(async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'room-lesson-'));
    process.env['DATA_DIR'] = dataDir;
    const { module } = await openModule({ imports: features }, new Date());
    app = module;
    [portal, browser] = await Promise.all([startPortal({ DATA_DIR: dataDir }), openBrowser()]);
  }, 1_200_000);
  afterAll(async () => {
    await Promise.all(people.map((one) => one.close()));
    await browser?.close();
    await portal?.stop();
    await app?.close();
  });

  it('is answered in the frame by each, and the host sees how far they are and how well they did', async () => {
    const room = await makeRoom(app.get(Database), { guests: 2 });
    // Only who teaches has contents of their own.
    await app
      .get(Database)
      .execute(
        `insert into role_grant (id, person_id, role, unit_id, given_at) values ($1, $2, 'instructor', $3, now())`,
        [newId(), room.host.actor.personId, room.unitId],
      );
    const { library, params, metadata } = questionToH5p.trueFalse({
      statement: 'Nước sôi ở 100 độ.',
      correct: true,
    });
    await app
      .get(ContentsService)
      .createContent(
        { personId: room.host.actor.personId, unitId: room.unitId },
        { library, params, metadata: { ...metadata, title: 'Nước sôi' } },
      );
    for (const who of [room.host, ...room.guests]) {
      const one = await RoomReader.open(browser, portal.url, room, who);
      people.push(one);
      await one.enter();
    }
    const [host, ...guests] = people as [RoomReader, ...RoomReader[]];
    await host.page.getByText('3 người trong lớp').waitFor();
    await host.button('Bài cùng làm').click();
    await host.page.getByLabel('Chọn bài cho cả lớp').selectOption({ label: 'Nước sôi' });
    await host.button('Mở cho cả lớp').click();
    await host.page.getByText('0 trên 2 người đã làm xong').first().waitFor();

    for (const [index, answer] of ['Đúng', 'Sai'].entries()) {
      const guest = guests[index]!;
      const lesson = guest.page.frameLocator('.room-activity iframe');
      await lesson.getByLabel(answer, { exact: true }).check();
      await lesson.getByRole('button', { name: 'Kiểm tra' }).click();
      await host.page
        .getByText(`${index + 1} trên 2 người đã làm xong`)
        .first()
        .waitFor();
    }
    await host.page.getByText('Trung bình đúng 50%').waitFor();

    await host.button('Đóng bài').click();
    for (const guest of guests) await guest.page.locator('.room-activity').waitFor({ state: 'detached' });
    expect(people.flatMap(({ reader }) => reader.complaints)).toEqual([]);
  }, 1_200_000);
});
