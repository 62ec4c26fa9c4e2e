import { renderPage } from '@domdom/ui';
import { testActor, testPage } from '../../../ui/src/testing/test-page';
import { UnitsPage } from './units.page';

const unit = (id: string, organisation: string, organisationEn: string) => ({
  ...{ id, organisation, organisationEn, name: 'Xã Suối Mây', aboveName: 'Tỉnh Lào Cai', path: [id] },
});
const association = unit('u1', 'Hội Khuyến học', 'Learning association');
const union = unit('u2', 'Hội Phụ nữ', 'Women’s Union');
const page = (language: 'vi' | 'en', units: Parameters<typeof UnitsPage>[0]['units']) =>
  renderPage(
    testPage({ language, actor: testActor() }),
    <UnitsPage title="Chọn" here="/organise/missing" query="" units={units} />,
  );

describe('the units to choose', () => {
  it('are told apart by whose they are when two have one name', () => {
    expect(page('vi', [association, union])).toContain('Hội Khuyến học');
    expect(page('vi', [association, union])).toContain('Hội Phụ nữ');
    expect(page('en', [association, union])).toContain('Women’s Union');
  });

  it('are plain names for who serves one organisation', () => {
    expect(page('vi', [association])).not.toContain('Hội Khuyến học');
  });
});
