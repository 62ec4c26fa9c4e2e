import { listHref } from './list-href';

describe('the address of a list', () => {
  it('says what is chosen and nothing of what is not', () => {
    const filters = { q: 'nuôi ong', topic: undefined, free: true, mine: false, place: '', page: 2 };
    expect(listHref('/classes', filters)).toBe('/classes?q=nu%C3%B4i+ong&free=true&page=2');
  });

  it('is bare where nothing is chosen', () => {
    expect(listHref('/classes', { q: '', after: null })).toBe('/classes');
  });
});
