import { IsObject } from 'class-validator';
import { InputPipe } from './decorators';

class SentDto {
  @IsObject() params: object;
}

describe('a body of the API', () => {
  const pipe = new InputPipe();
  const read = (json: string) => pipe.transform(JSON.parse(json), { metatype: SentDto, type: 'body' });

  it('that is nested a hundred thousand deep is refused as unreadable', () => {
    const deep = `{"params":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`;
    expect(() => read(deep)).toThrow(expect.objectContaining({ code: 'common.unreadable' }));
  });
  it('that is nested as contents are is read', () => {
    expect(read('{"params":{"a":{"b":[{"c":1}]}}}')).toMatchObject({ params: { a: { b: [{ c: 1 }] } } });
  });
});
