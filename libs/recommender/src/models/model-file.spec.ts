import { createHash } from 'node:crypto';
import { RecommenderError } from '../recommender-error';
import { Ease } from './ease';
import { loadModel } from './load-model';
import { writeModelFile } from './model-file';

/** A file whose checksum is right, whatever its header says. */
function fileWith(header: unknown, body = Buffer.alloc(0), headerLength?: number): Buffer {
  const text = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const start = Buffer.alloc(16);
  start.write('RECMODEL', 'latin1');
  start.writeUInt32LE(2, 8);
  start.writeUInt32LE(headerLength ?? text.length, 12);
  const padding = Buffer.alloc((8 - (text.length % 8)) % 8);
  const all = Buffer.concat([start, text, padding, body]);
  return Buffer.concat([all, createHash('sha256').update(all).digest()]);
}
const header = (given: object = {}) => ({
  ...{ model: 'popularity', itemCount: 1, byteOrder: 'LE', arrays: [] },
  ...{ options: { shrinkage: 1, seasonShrinkage: 1, learners: 0, changes: 0, segments: [] } },
  ...given,
});
const codeOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    return error instanceof RecommenderError ? error.code : String(error);
  }
  return 'read';
};

describe('a model file that somebody made', () => {
  it.each([
    ['no JSON', '{"model":'],
    ['nothing', 'null'],
    ['a list', '[]'],
    ['no arrays', header({ arrays: undefined })],
    ['no options', header({ options: null })],
    ['a count of items beyond all memory', header({ itemCount: 1e15 })],
    ['a count below nothing', header({ itemCount: -1 })],
    ['half an item', header({ itemCount: 0.5 })],
    [
      'an array beyond all memory',
      header({ arrays: [{ name: 'everyone', type: 'Float64Array', length: 2 ** 31 }] }),
    ],
    ['an array below nothing', header({ arrays: [{ name: 'everyone', type: 'Float64Array', length: -8 }] })],
    [
      'arrays whose lengths overflow',
      header({ arrays: Array(4).fill({ name: 'a', type: 'Float64Array', length: 1e18 }) }),
    ],
    ['an array that is none', header({ arrays: [null] })],
    ['a type that is none', header({ arrays: [{ name: 'everyone', type: 'constructor', length: 0 }] })],
    ['the other order of bytes', header({ byteOrder: 'BE' })],
    ['segments that are none', header({ options: { learners: 0 } })],
  ])('is damaged when it says %s', (_, said) => {
    expect(codeOf(() => loadModel(fileWith(said)))).toBe('model-file-damaged');
  });

  it('is damaged when its header is longer than it is, or has bytes that belong to nothing', () => {
    expect(codeOf(() => loadModel(fileWith(header(), undefined, 2 ** 32 - 1)))).toBe('model-file-damaged');
    expect(codeOf(() => loadModel(fileWith(header(), Buffer.alloc(8))))).toBe('model-file-damaged');
  });

  it('makes no room for a matrix that is not there', () => {
    const options = {
      lambda: 1,
      dropout: 0,
      lengthPower: 0,
      halfLifeDays: 0,
      lengthScale: 1,
      changes: 0,
      fittedAt: null,
    };
    const arrays = { upper: new Float32Array(1), probe: new Float64Array(1) };
    const bytes = writeModelFile({ model: 'ease', itemCount: 4_000_000_000, options, arrays });
    expect(codeOf(() => Ease.load(bytes))).toBe('model-file-damaged');
  });
});
