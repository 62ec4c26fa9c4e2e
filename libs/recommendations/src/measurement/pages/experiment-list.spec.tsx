import { languages } from '@domdom/platform';
import { renderPage } from '@domdom/ui';
import { testActor, testPage } from '../../../../ui/src/testing/test-page';
import type { Experiment } from '../experiment';
import { ExperimentList } from './experiment-list';
import { MeasurementPage } from './measurement.page';

const at = new Date('2026-11-20T02:00:00Z');
const decided: Experiment = {
  ...{ id: 'e1', name: 'Có cần mô hình không?', salt: 's', option: 'model', measure: 'click' },
  ...{ aValue: 'trained', bValue: 'popularity', baseRate: 0.1, difference: 0.15, peopleNeeded: 100 },
  ...{ lastDay: '2026-11-20', createdAt: at, startedAt: at, endedAt: at, stopped: false },
  result: { a: { people: 160, hits: 80 }, b: { people: 158, hits: 9 } },
};
const list = (language: 'vi' | 'en', experiments: readonly Experiment[]) =>
  renderPage(
    testPage({ language, actor: testActor() }),
    <ExperimentList experiments={experiments} people={new Map()} />,
  );

describe('the list of experiments', () => {
  it.each(languages)('says of what chance hardly ever does a number above nothing, in %s', (language) => {
    const page = list(language, [decided]);
    expect(page).toContain(language === 'vi' ? 'p &lt; 0,001' : 'p &lt; 0.001');
    expect(page).not.toMatch(/p (&lt;|=) 0\.\D/);
  });

  it.each(languages)('leads to the first one where there is none, in %s', (language) => {
    const way = `href="${language === 'en' ? '/en' : ''}/admin/recommendations/experiments/new"`;
    expect(list(language, [])).toContain(way);
    const page = renderPage(
      testPage({ language, actor: testActor() }),
      <MeasurementPage by="model" days={[]} groups={[]} experiments={[]} people={new Map()} />,
    );
    expect(page.split(way)).toHaveLength(2);
  });
});
