import { newId } from '@domdom/platform';
import { openModule } from '../../../../test/support/database';
import { H5pModule } from '../h5p.module';
import { useTemporaryFolder } from '../testing/content.factory';
import { PreviewInputs } from './preview-inputs';

describe('what authors preview', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  beforeAll(async () => {
    useTemporaryFolder();
    opened = await openModule({ imports: [H5pModule] });
  });
  afterAll(() => opened.module.close());

  it('is kept for each of them five times at most, so that nobody fills the memory of all', async () => {
    const previews = opened.module.get(PreviewInputs);
    const input = { library: 'DomDom.Page 1.0', params: {}, metadata: {} };
    const keep = (personId: string) => previews.keep({ personId, contentId: null, input, openAt: [] });
    const [one, other] = [newId(), newId()];
    const kept = await keep(other);
    const names: string[] = [];
    for (let i = 0; i < 8; i += 1) names.push(await keep(one));
    const there = await Promise.all(names.map(async (name) => (await previews.find(name)) !== null));
    expect(there).toEqual([false, false, false, true, true, true, true, true]);
    expect(await previews.find(kept)).toMatchObject({ personId: other });
  });
});
