import type { Statement } from '../statement.types';
import {
  ACTIVITY,
  anonymousGroup,
  classGroup,
  full,
  full20,
  lesson,
  simple,
  withSubStatement,
} from '../testing/examples';
import { mergeDefinition } from './definition';
import { canonicalFormat, idsFormat } from './format';
import { bestTag, languageRanges } from './language';
import { personOf } from './person';

const nothing = { activity: () => undefined, verb: () => undefined };

describe('idsFormat', () => {
  it('keeps what identifies and nothing that describes', () => {
    const ids = idsFormat(full20());
    expect(ids.actor).toEqual({
      objectType: 'Agent',
      account: { homePage: 'https://hoc.example.vn', name: 'p-1042' },
    });
    expect(ids.verb).toEqual({ id: full20().verb.id });
    expect(ids.object).toEqual({ id: ACTIVITY });
    expect(ids.context?.team).toEqual({ objectType: 'Group', mbox: 'mailto:lop@hoc.example.vn' });
    expect(ids.context?.contextActivities?.parent).toEqual([
      { id: 'https://hoc.example.vn/xapi/courses/ky-nang-so' },
    ]);
    expect(ids.context?.contextGroups?.[0]?.group.member).toHaveLength(2);
    expect(ids.result).toEqual(full20().result);
    expect(ids.attachments).toEqual(full20().attachments);
  });
  it('keeps the members of an anonymous group, each with its identifier only', () => {
    const named = {
      ...anonymousGroup,
      name: 'Tổ 3',
      member: [{ name: 'Máy', mbox: 'mailto:may@example.vn' }],
    };
    expect(idsFormat({ ...simple(), actor: named }).actor).toEqual({
      objectType: 'Group',
      member: [{ mbox: 'mailto:may@example.vn' }],
    });
  });
  it('leaves the type of a person who is an object, and reaches into SubStatements', () => {
    expect(
      idsFormat({ ...simple(), object: { objectType: 'Agent', name: 'x', mbox: 'mailto:a@b.vn' } }).object,
    ).toEqual({
      objectType: 'Agent',
      mbox: 'mailto:a@b.vn',
    });
    expect(idsFormat(withSubStatement()).object).toMatchObject({
      actor: { objectType: 'Group', mbox: classGroup.mbox },
      verb: { id: 'http://adlnet.gov/expapi/verbs/attended' },
      object: { id: ACTIVITY },
    });
  });
});

describe('canonicalFormat', () => {
  it('answers each language map in the language that suits the reader best', () => {
    const english = canonicalFormat(full(), nothing, languageRanges('en-GB, en;q=0.9')) as Statement & {
      object: typeof lesson;
    };
    expect(english.verb.display).toEqual({ 'en-US': 'answered' });
    expect(english.object.definition?.name).toEqual({ en: 'Filing online' });
    expect(english.object.definition?.description).toEqual({ 'en-GB': 'Three steps' });
    expect(english.object.definition?.choices?.map((c) => c.description)).toEqual([
      { en: 'Sign in' },
      undefined,
      { vi: 'Gửi' },
    ]);
    expect(english.actor).toEqual(full().actor);
  });
  it('prefers what the store holds for canonical to what the statement says', () => {
    const canon = {
      activity: (id: string) => (id === ACTIVITY ? { name: { vi: 'Tên chuẩn', en: 'The name' } } : undefined),
      verb: () => ({ vi: 'trả lời' }),
    };
    const bare: Statement = {
      ...simple(),
      context: { contextActivities: { other: [{ id: ACTIVITY }, { id: 'urn:x:y' }] } },
    };
    const rendered = canonicalFormat(bare, canon, languageRanges('vi'));
    expect(rendered.verb.display).toEqual({ vi: 'trả lời' });
    expect(rendered.object).toEqual({ id: ACTIVITY, definition: { name: { vi: 'Tên chuẩn' } } });
    expect(rendered.context?.contextActivities?.other).toEqual([
      { id: ACTIVITY, definition: { name: { vi: 'Tên chuẩn' } } },
      { id: 'urn:x:y' },
    ]);
  });
});

describe('languages', () => {
  it('reads Accept-Language best first and leaves out what is refused', () => {
    expect(languageRanges('en;q=0.5, vi-VN, fr;q=0, *;q=0.1, de;q=x')).toEqual(['vi-vn', 'en', '*']);
    expect(languageRanges(undefined)).toEqual([]);
  });
  const map = { en: '', 'en-GB': '', vi: '', 'zh-Hant': '' };
  it.each([
    ['vi-VN', 'vi'],
    ['EN-gb', 'en-GB'],
    ['en-GB-oxendict', 'en-GB'],
    ['zh', 'zh-Hant'],
    ['zh-Hant-x-a', 'zh-Hant'],
    ['fr, vi', 'vi'],
    ['fr', 'en'],
    ['*', 'en'],
    ['', 'en'],
  ])('gives a reader of "%s" the words in %s', (header, tag) => {
    expect(bestTag(map, languageRanges(header))).toBe(tag);
  });
  it('falls back to the undetermined language, and to none of an empty map', () => {
    expect(bestTag({ vi: '', und: '' }, ['fr'])).toBe('und');
    expect(bestTag({}, ['fr'])).toBeUndefined();
  });
});

describe('mergeDefinition', () => {
  it('adds languages and extensions and replaces the rest', () => {
    expect(
      mergeDefinition(
        { name: { vi: 'Cũ', en: 'Old' }, type: 'urn:a:b', extensions: { 'urn:e:1': 1 } },
        { name: { vi: 'Mới' }, type: 'urn:a:c', extensions: { 'urn:e:2': 2 } },
      ),
    ).toEqual({
      name: { vi: 'Mới', en: 'Old' },
      type: 'urn:a:c',
      extensions: { 'urn:e:1': 1, 'urn:e:2': 2 },
    });
  });
  it('returns the very object it was given when nothing is new', () => {
    const old = lesson.definition!;
    expect(mergeDefinition(old, { name: { vi: old.name!['vi']! } })).toBe(old);
  });
});

describe('personOf', () => {
  it('gathers what is known without repeating it', () => {
    const account = { homePage: 'https://a', name: '1' };
    expect(
      personOf({ mbox: 'mailto:a@b.vn', name: 'A' }, [
        { account, name: 'A' },
        { account: { ...account }, name: 'B' },
      ]),
    ).toEqual({
      objectType: 'Person',
      name: ['A', 'B'],
      mbox: ['mailto:a@b.vn'],
      account: [account],
    });
  });
});
