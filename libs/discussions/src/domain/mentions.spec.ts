import fc from 'fast-check';
import { type Mentionable, mentionsIn, resolveMentions } from './mentions';

const person = (id: string, name: string): Mentionable => ({ id, name, homeName: null });
const hoa = person('1', 'Nguyễn Thị Hoa');
const hoaToo = person('2', 'Trần Hoa');
const hoaSame = person('3', 'Nguyễn Thị Hoa');
const hoà = person('4', 'Lê Thị Hòa');
const minh = person('5', 'Vàng A Minh');
const people = [hoa, hoaToo, hoà, minh];
const mentioned = (text: string, chosen: string[] = [], among = people) =>
  resolveMentions(text, among, chosen).mentionedIds;

describe('mentions', () => {
  it('find a whole name, with or without diacritics, whatever follows it', () => {
    expect(mentioned('Nhờ @Nguyễn Thị Hoa xem giúp')).toEqual(['1']);
    expect(mentioned('cảm ơn @nguyen thi hoa!')).toEqual(['1']);
    expect(mentioned('@Vàng A Minh ơi, @Trần Hoa hỏi')).toEqual(['5', '2']);
  });

  it('find a given name that only one bears', () => {
    expect(mentioned('@Minh ơi')).toEqual(['5']);
    expect(mentioned('@A Minh ơi')).toEqual(['5']);
  });

  it('take the diacritics that were typed at their word', () => {
    expect(mentioned('@Hòa ơi')).toEqual(['4']);
    expect(mentioned('@Hòa'.normalize('NFD'))).toEqual(['4']);
  });

  it('list those of one name and take the one who is chosen', () => {
    const { mentionedIds, ambiguous } = resolveMentions('@Hoa ơi', people);
    expect(mentionedIds).toEqual([]);
    expect(ambiguous).toEqual([{ typed: 'Hoa', candidates: [hoa, hoaToo] }]);
    expect(mentioned('@Hoa ơi', ['2'])).toEqual(['2']);
    expect(mentioned('@Nguyễn Thị Hoa', ['3'], [hoa, hoaSame])).toEqual(['3']);
  });

  it('leave alone what is nobody’s name, an e-mail address and an account elsewhere', () => {
    for (const text of ['@admin', 'hoa@minh.vn', 'x.@Minh', '@@Minh', 'a@ Minh', '@ Minh', '@123']) {
      expect(resolveMentions(text, people)).toEqual({ mentionedIds: [], ambiguous: [] });
    }
  });

  it('never name anybody who was not among the people, nor one who is only chosen', () => {
    const texts = fc.array(
      fc.constantFrom('@', 'Hoa', 'Minh', 'Thị', 'Nguyễn', ' ', '\n', ',', 'Trần Hoa', '@Hòa', '(', 'ơi'),
    );
    fc.assert(
      fc.property(
        texts,
        fc.subarray(people),
        fc.subarray(['1', '2', '3', '4', '5']),
        (parts, among, chosen) => {
          const text = parts.join('');
          const { mentionedIds, ambiguous } = resolveMentions(text, among, chosen);
          const known = among.map(({ id }) => id);
          expect(known).toEqual(expect.arrayContaining(mentionedIds));
          expect(new Set(mentionedIds).size).toBe(mentionedIds.length);
          expect(mentionedIds.length + ambiguous.length > 0 ? text.includes('@') : true).toBe(true);
          for (const { candidates } of ambiguous) expect(candidates.length).toBeGreaterThan(1);
        },
      ),
    );
  });

  it('read ten names at most and end soon however long the text', () => {
    expect(mentionsIn('@Hoa\n'.repeat(50))).toHaveLength(10);
    expect(mentionsIn('@'.repeat(8000))).toEqual([]);
  });
});
