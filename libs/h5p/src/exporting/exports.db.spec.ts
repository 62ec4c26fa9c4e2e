import { text } from 'node:stream/consumers';
import { type Actor, FileStorage } from '@domdom/platform';
import { CleanUpJob } from '../jobs/clean-up.job';
import { questionToH5p } from '../scoring';
import { smallLesson } from '../testing/content.factory';
import { openLibrary, pixel } from '../testing/opened-library';
import { ContentExports } from './content-exports.service';
import type { ExportResult } from './export.messages';

describe('a content as one file of HTML', () => {
  let library: Awaited<ReturnType<typeof openLibrary>>;
  let author: Actor;
  beforeAll(async () => {
    library = await openLibrary();
    author = library.instructor;
  });
  afterAll(() => library.module.close());
  const get: (typeof library)['get'] = (type) => library.get(type);

  const exported = async (id: string, actor = author) => {
    const reports: [number, number][] = [];
    const job = await get(ContentExports).begin(actor, id);
    const result = await library.run<ExportResult>(job, (...report) => reports.push(report));
    return { ...result, reports };
  };
  const read = async (exportId: string) => {
    const { key } = await get(ContentExports).toDownload(author, exportId);
    return text(await get(FileStorage).read(key));
  };

  it('holds the player, the content and its files, and names nothing that would have to be fetched', async () => {
    const file = await library.upload();
    const picture = { ...file, alt: 'Điểm' };
    const id = await library.create(
      questionToH5p.page({
        title: '</title><b>Hình',
        heading: '</script><script>alert(1)',
        html: '<p>A</p>',
        picture,
      }),
    );
    const { exportId, bytes, reports } = await exported(id);
    const html = await read(exportId);
    expect(bytes).toBe(Buffer.byteLength(html));
    expect(html).toContain(`data-path="${file.path.replace('#tmp', '')}"`);
    const [, stored] = /data-path="[^"]+" data-mime="image\/(?:png|jpeg)">([^<]+)<\/script>/.exec(html)!;
    expect(Buffer.from(stored!, 'base64').subarray(0, 4)).toEqual(pixel.subarray(0, 4));
    expect(reports.at(-1)).toEqual([1, 1]);
    expect(reports[0]).toEqual([1, 2]);
    // What would load something: attributes, style sheets, scripts that are not inside.
    const frame = html.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '');
    expect(frame).not.toMatch(/\s(src|href)="(?!data:)/);
    expect(frame).not.toMatch(/url\((?!["']?(data:|#))/);
    expect(html.match(/^<script[^>]*>/gm)!.filter((tag) => tag.includes('src='))).toEqual([]);
    expect(html).not.toContain('</script><script>alert(1)');
    expect(html).not.toContain('/h5p/libraries/');
    expect(html.match(/<title>([^<]*)<\/title>/)?.[1]).toBe('Hình');
  });

  it('carries a policy that lets its own scripts run and nothing be fetched', async () => {
    const html = await read((await exported(await library.create())).exportId);
    const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(html)!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const runs = html.match(/^<script>/gm)?.length;
    expect(policy!.match(/script-src ([^;]+)/)?.[1]?.split(' ')).toHaveLength(runs!);
  });

  it('is for its editors alone, since the right answers are in it', async () => {
    const id = await library.create();
    await library.courseWith(id, 'published');
    const { exportId } = await exported(id);
    const colleague = await library.person('instructor');
    const learner = await library.person(null);
    for (const actor of [colleague, learner]) {
      await expect(get(ContentExports).begin(actor, id)).rejects.toMatchObject({ code: 'common.forbidden' });
      await expect(get(ContentExports).toDownload(actor, exportId)).rejects.toMatchObject({
        code: 'h5p-export.gone',
      });
    }
    await expect(get(ContentExports).toDownload(author, 'nonsense')).rejects.toMatchObject({
      code: 'h5p-export.gone',
    });
  });

  it('is no longer given to somebody who may not edit the content any more', async () => {
    const editor = await library.person('instructor');
    const id = await library.create(smallLesson(), editor);
    const { exportId } = await exported(id, editor);
    await expect(get(ContentExports).toDownload({ ...editor, grants: [] }, exportId)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('is kept for a day', async () => {
    const { exportId } = await exported(await library.create());
    const { key } = await get(ContentExports).toDownload(author, exportId);
    library.clock.advance(25 * 3600 * 1000);
    await get(CleanUpJob).run();
    expect(await get(FileStorage).stat(key)).toBeNull();
    await expect(get(ContentExports).toDownload(author, exportId)).rejects.toMatchObject({
      code: 'h5p-export.gone',
    });
  });
});
