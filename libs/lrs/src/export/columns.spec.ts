import { columns } from './columns';

describe('the columns of an export', () => {
  it('have different names, each explained in both languages', () => {
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    const explained = columns.flatMap(({ about }) => [about.vi, about.en]);
    expect(explained.filter((words) => !/\p{L}{2}/u.test(words))).toEqual([]);
    expect(new Set(explained).size).toBe(explained.length);
  });
});
