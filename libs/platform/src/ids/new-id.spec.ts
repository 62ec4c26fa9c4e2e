import { isId, newId } from './new-id';

describe('ids', () => {
  it('sort in the order in which they were made, also within a millisecond', () => {
    const made = Array.from({ length: 3000 }, () => newId());
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(3000);
    const [first, second] = [newId(1000), newId(1000)];
    expect(first < second && second < newId(1001)).toBe(true);
  });
  it('are UUIDs of version 7', () => {
    const id = newId(0x0190_0000_0000);
    expect(id).toMatch(/^01900000-0000-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(isId(id)).toBe(true);
  });
});
