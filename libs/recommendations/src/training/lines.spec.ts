import { linesOf } from './lines';

async function* chunks(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part, 'latin1');
}
const collect = async (lines: AsyncIterable<string>) => {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
};

describe('linesOf', () => {
  it('puts lines together that come in pieces', async () => {
    expect(await collect(linesOf(chunks('a\tb\nc', '\td\n', 'e')))).toEqual(['a\tb', 'c\td', 'e']);
  });

  it('puts a letter together whose bytes come apart', async () => {
    const [first, second] = [Buffer.from('đ').subarray(0, 1), Buffer.from('đ').subarray(1)];
    async function* split() {
      yield first;
      yield second;
    }
    expect(await collect(linesOf(split()))).toEqual(['đ']);
  });

  it('throws what the stream throws', async () => {
    async function* broken() {
      yield Buffer.from('a\n');
      throw new Error('cut off');
    }
    await expect(collect(linesOf(broken()))).rejects.toThrow('cut off');
  });
});
