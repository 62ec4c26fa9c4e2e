import fc from 'fast-check';
import {
  secondsAloud,
  spokenDay,
  spokenList,
  spokenNumber,
  spokenPhone,
  spokenText,
  spokenTime,
} from './spoken';

const ones: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};
const places: Record<string, number> = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9 };

/** What somebody who hears the words writes down, word by word. */
function heard(words: string): number {
  let [all, group, last] = [0, 0, 0];
  for (const word of words.split(' ')) {
    if (word in ones) {
      last = ones[word]!;
    } else if (word === 'mười') {
      group += 10;
      last = 0;
    } else if (word === 'mươi' || word === 'trăm') {
      group += last * (word === 'trăm' ? 100 : 10);
      last = 0;
    } else if (word in places) {
      all += (group + last) * places[word]!;
      [group, last] = [0, 0];
    } else if (word !== 'linh') {
      throw new Error(`not a word of numbers: ${word}`);
    }
  }
  return all + group + last;
}

describe('numbers as they are read aloud', () => {
  it.each([
    [0, 'không'],
    [4, 'bốn'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [100, 'một trăm'],
    [105, 'một trăm linh năm'],
    [115, 'một trăm mười lăm'],
    [1_001, 'một nghìn không trăm linh một'],
    [2_026, 'hai nghìn không trăm hai mươi sáu'],
    [1_000_015, 'một triệu không trăm mười lăm'],
    [1_500_000, 'một triệu năm trăm nghìn'],
    [12_045_000_300, 'mười hai tỷ không trăm bốn mươi lăm triệu ba trăm'],
  ])('%d is "%s"', (value, words) => {
    expect(spokenNumber(value)).toBe(words);
  });

  it('are understood as the number that was meant', () => {
    const numbers = fc.oneof(fc.nat(120), fc.nat(9999), fc.integer({ min: 0, max: 999_999_999_999 }));
    fc.assert(
      fc.property(numbers, (value) => {
        expect(heard(spokenNumber(value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('never sound alike', () => {
    const all = Array.from({ length: 10_000 }, (_, value) => spokenNumber(value));
    expect(new Set(all).size).toBe(all.length);
  });

  it('are said of whole ones only', () => {
    for (const value of [-1, 1.5, 1e12, Number.NaN]) expect(() => spokenNumber(value)).toThrow(RangeError);
  });
});

describe('times and dates as they are read aloud', () => {
  it.each([
    ['19:30', 'mười chín giờ ba mươi phút'],
    ['08:00', 'tám giờ'],
    ['14:05', 'mười bốn giờ năm phút'],
  ])('%s is "%s"', (time, words) => {
    expect(spokenTime(time)).toBe(words);
  });
  it.each([
    ['2026-11-24', 'ngày hai mươi tư tháng mười một'],
    ['2026-04-05', 'ngày mùng năm tháng tư'],
    ['2026-12-10', 'ngày mùng mười tháng mười hai'],
  ])('%s is "%s"', (day, words) => {
    expect(spokenDay(day)).toBe(words);
  });
  it('say the year when it is asked for', () => {
    expect(spokenDay('2027-01-15', true)).toBe(
      'ngày mười lăm tháng một năm hai nghìn không trăm hai mươi bảy',
    );
  });
});

describe('a text as it is read aloud', () => {
  it('has phone numbers digit by digit, and lists with "và"', () => {
    expect(spokenPhone('0912 345 678')).toBe('không chín một hai, ba bốn năm, sáu bảy tám');
    expect(spokenList(['thứ ba', 'thứ năm', 'thứ bảy'])).toBe('thứ ba, thứ năm và thứ bảy');
  });

  it('has its times, figures and phone numbers in words', () => {
    expect(spokenText('Gọi 0912 345 678 trước 8h30 – mang 2 ảnh (3x4), 50.000 đồng')).toBe(
      'Gọi không chín một hai, ba bốn năm, sáu bảy tám trước tám giờ ba mươi phút, mang hai ảnh ba x bốn, năm mươi nghìn đồng',
    );
  });

  it('keeps no digit, whatever was written', () => {
    const written = fc.array(fc.constantFrom(...'0123456789 .,:h+84abc%–()'), { maxLength: 40 });
    fc.assert(
      fc.property(written, (characters) => {
        expect(spokenText(characters.join(''))).not.toMatch(/\d/);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes longer the more it says', () => {
    expect(secondsAloud('Kính mời bà con.')).toBeLessThan(
      secondsAloud('Kính mời bà con đến dự lớp học tại thôn.'),
    );
  });
});
