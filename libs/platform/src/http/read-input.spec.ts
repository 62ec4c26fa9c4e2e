import { ChoiceField, ListField, WholeField } from './fields';
import { noFilters, readForm } from './read-input';

class Filters {
  @ChoiceField(['near', 'far'] as const, { optional: true })
  where?: 'near' | 'far';
  @WholeField({ min: 1, max: 9, optional: true })
  page = 1;
  @ListField({ optional: true })
  topics: string[] = [];
}

describe('the filters of an address that names none', () => {
  it('are what an empty form is read as', () => {
    expect(noFilters(Filters)).toEqual(readForm(Filters, {}).input);
    expect(noFilters(Filters)).toBeInstanceOf(Filters);
  });

  it('belong to whoever asked: what one does to them no other sees', () => {
    const first = noFilters(Filters);
    first.page = 7;
    first.topics.push('law');
    expect(noFilters(Filters)).toEqual({ page: 1, topics: [] });
  });
});
