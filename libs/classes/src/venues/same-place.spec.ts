import { type ComparedPlace, maybeSame } from './same-place';

const place = (name: string, address: string, point: [number, number] | null = null): ComparedPlace => ({
  id: name + address,
  name,
  address,
  latitude: point?.[0] ?? null,
  longitude: point?.[1] ?? null,
});
const known = place('Nhà văn hóa thôn Hạ', 'Thôn Hạ, xã Mường Hoa', [22.335, 103.843]);
const looked = (one: ComparedPlace) => maybeSame(one, [known]).length === 1;

describe('whether two places are one', () => {
  it.each([
    ['the same spot under another name', place('Hội trường thôn', 'Sân bóng', [22.3352, 103.8433]), true],
    ['the same name far away', place('Nhà văn hóa thôn Hạ', 'Thôn Hạ, xã Tả Van', [22.3, 103.89]), false],
    ['the name without diacritics', place('nha van hoa HẠ', 'Ở đầu thôn'), true],
    ['the same address', place('Hội trường', 'thôn hạ, xã mường hoa'), true],
    ['another village', place('Nhà văn hóa thôn Thượng', 'Thôn Thượng, xã Mường Hoa'), false],
  ])('is noticed by spot, address and name: %s', (_, one, same) => {
    expect(looked(one)).toBe(same);
  });

  it('never finds a place to be a double of itself', () => {
    expect(maybeSame(known, [known])).toEqual([]);
  });
});
