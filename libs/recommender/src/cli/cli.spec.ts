import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { IdMap } from '../data/id-map';
import { syntheticInteractions } from '../data/synthetic';
import { type BenchRow, runRecommenderBench } from './bench';
import { splitDelimited } from './delimited-line';
import { runEvaluate } from './evaluate';
import { parseTime, readInteractionsFile } from './interactions-file';
import { readItemsFile } from './items-file';
import { ProgressDisplay } from './progress-display';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'recommender-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string): string {
  const file = join(folder, 'interactions.txt');
  writeFileSync(file, content);
  return file;
}

const now = Date.UTC(2026, 0, 1);

/** What the file says, as "learner item weight time" lines. */
async function read(content: string) {
  const file = await readInteractionsFile(fileOf(content), { now });
  const { matrix, learners, items } = file;
  const entries: string[] = [];
  for (let row = 0; row < matrix.rows; row++) {
    for (let entry = matrix.rowStart[row]; entry < matrix.rowStart[row + 1]; entry++) {
      const time = matrix.times ? ` ${new Date(matrix.times[entry]).toISOString().slice(0, 10)}` : '';
      entries.push(
        `${learners.idOf(row)} ${items.idOf(matrix.columnOf[entry])} ${matrix.values[entry]}${time}`,
      );
    }
  }
  return { ...file, entries };
}

function captured(isTTY = false) {
  let text = '';
  const write = (more: string): void => {
    text += more;
  };
  return { write, isTTY, text: () => text };
}

describe('splitDelimited', () => {
  it('gives back any fields that were quoted as RFC 4180 says', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'đ', '"', ',', ' ', ';') });
    fc.assert(
      fc.property(fc.array(field, { minLength: 1 }), (fields) => {
        const line = fields.map((each) => `"${each.replaceAll('"', '""')}"`).join(',');
        expect(splitDelimited(line, ',')).toEqual(fields);
      }),
    );
  });

  it('keeps empty fields, also at the end', () => {
    expect(splitDelimited('a,,b,', ',')).toEqual(['a', '', 'b', '']);
    expect(splitDelimited('', ',')).toEqual(['']);
  });

  it('refuses a quotation mark that is never closed', () => {
    expect(() => splitDelimited('a,"b', ',')).toThrow(expect.objectContaining({ code: 'line-quote' }));
  });
});

describe('readInteractionsFile', () => {
  it.each([
    ['commas and a header', 'learner,item\na,x\nb,y\n'],
    ['tabs and a header in another order', 'course_id\tnote\tuser_id\nx\thi\ta\ny\t\tb\n'],
    ['semicolons without header', 'a;x\nb;y\n'],
    ['a byte order mark and CRLF', '\uFEFFlearner,item\r\na,x\r\nb,y\r\n'],
    ['quotes', '"learner","item"\n"a","x"\n"b",y'],
    ['blank lines', '\na,x\n\n\nb,y\n\n'],
    ['spaces around', 'learner, item\na , x\n b,y\n'],
  ])('reads a file with %s', async (_, content) => {
    const { entries, lines, skipped } = await read(content);
    expect(entries).toEqual(['a x 1', 'b y 1']);
    expect({ lines, skipped }).toEqual({ lines: 2, skipped: 0 });
  });

  it('reads times and weights, and does without them where they are empty', async () => {
    const { entries } = await read('learner,item,time,weight\na,x,2025-03-26,2\nb,y,1735689600,\n');
    expect(entries).toEqual(['a x 2 2025-03-26', 'b y 1 2025-01-01']);
  });

  it('leaves out bad lines and says which and why', async () => {
    const bad = 'a,x\nb\n,y\na,"z\na,x,yesterday\na,x,2027-01-01\na,x,2025-01-01,-1\na,x,,heavy\nb,y\n';
    const { entries, lines, skipped, problems } = await read(bad);
    expect(entries).toEqual(['a x 1', 'b y 1']);
    expect({ lines, skipped }).toEqual({ lines: 9, skipped: 7 });
    expect(problems.map(({ line, error }) => `${line} ${error.code}`)).toEqual([
      '2 line-fields',
      '3 id-missing',
      '4 line-quote',
      '5 line-value',
      '6 time-in-future',
      '7 weight-invalid',
      '8 line-value',
    ]);
  });

  it('counts lines that say the same again', async () => {
    const { entries, duplicates } = await read('a,x\na,x\na,x\n');
    expect({ entries, duplicates }).toEqual({ entries: ['a x 1'], duplicates: 2 });
  });

  it('says so when the file cannot be read', async () => {
    const missing = readInteractionsFile(join(folder, 'missing.csv'), { now });
    await expect(missing).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('readItemsFile', () => {
  const items = IdMap.from(['x', 'y', 'z']);

  it('gathers topics from all columns that hold some, and the level', async () => {
    const file = fileOf(
      'level,item,fields,name,key_concepts\n2,x,health,"X, the",food| salt |\n,y,law;tax,Y,\n',
    );
    const { contents, described, skipped } = await readItemsFile(file, items);
    expect(contents).toEqual([
      { topics: ['food', 'salt', 'health'], level: 2, title: 'X, the' },
      { topics: ['law', 'tax'], title: 'Y' },
      { topics: [] },
    ]);
    expect({ described, skipped }).toEqual({ described: 2, skipped: 0 });
  });

  it('reads titles, texts and languages, where there are no topics too', async () => {
    const file = fileOf('course_id,name,about,lang\nx,First aid,"Wounds, burns",vi\ny,,,en\nz,Taxes,,\n');
    const { contents, language, described, columns } = await readItemsFile(file, items);
    expect(contents).toEqual([
      { topics: [], title: 'First aid', text: 'Wounds, burns', language: 'vi' },
      { topics: [] },
      { topics: [], title: 'Taxes' },
    ]);
    expect(language).toEqual(['vi', 'en', '']);
    expect(described).toBe(2);
    expect(columns).toBe('item: course_id, language: lang, title: name, text: about');
  });

  it('reads a quoted text over several lines, and gives up only the line whose mark is never closed', async () => {
    const described = 'item,title,text\nx,First aid,"Wounds\n\nand ""small"" burns"\ny,"Taxes,\nz,Law,\n';
    const { contents, problems } = await readItemsFile(fileOf(described), items);
    expect(contents[0].text).toBe('Wounds\nand "small" burns');
    expect(problems.map(({ line, error }) => `${line} ${error.code}`)).toEqual(['5 line-quote']);
    expect(contents[2]).toEqual({ topics: [], title: 'Law' });
  });

  it('reads item and topics when there is no header, and passes over items it does not know', async () => {
    const { contents, described } = await readItemsFile(fileOf('z\thealth\nunheard\tlaw\n'), items);
    expect(contents[2]).toEqual({ topics: ['health'] });
    expect(described).toBe(1);
  });

  it('reports bad lines by number', async () => {
    const file = fileOf('item,topics,level\nx\ny,law,high\nz,tax,1\n');
    const { problems, skipped, described } = await readItemsFile(file, items);
    expect(problems.map(({ line, error }) => `${line} ${error.code}`)).toEqual([
      '2 line-fields',
      '3 line-value',
    ]);
    expect({ skipped, described }).toEqual({ skipped: 2, described: 1 });
  });
});

describe('parseTime', () => {
  it('takes seconds, milliseconds and ISO dates', () => {
    const expected = Date.UTC(2025, 2, 26);
    expect(parseTime(String(expected / 1000))).toBe(expected);
    expect(parseTime(String(expected))).toBe(expected);
    expect(parseTime('2025-03-26')).toBe(expected);
    expect(parseTime('2025-03-26 00:00:00Z')).toBe(expected);
  });

  it.each(['', 'yesterday', '26/3/2025', '2025-13-40', '-5', '5', '1999'])('refuses "%s"', (text) => {
    expect(() => parseTime(text)).toThrow(expect.objectContaining({ code: 'line-value' }));
  });
});

describe('ProgressDisplay', () => {
  let clock = 0;
  beforeEach(() => {
    clock = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => clock);
  });
  afterEach(() => jest.restoreAllMocks());

  it('redraws one line on a terminal and wipes it off at the end', () => {
    const out = captured(true);
    const display = new ProgressDisplay(out);
    clock = 200;
    display.report({ stage: 'inverse', done: 1, total: 2 });
    clock = 210;
    display.report({ stage: 'too soon', done: 2, total: 2 });
    display.clear();
    expect(out.text()).toBe(`\r[${'#'.repeat(12)}${'.'.repeat(12)}] 50% inverse\x1b[K\r\x1b[K`);
  });

  it('writes plain lines, and few, anywhere else', () => {
    const out = captured();
    const display = new ProgressDisplay(out);
    for (clock = 0; clock <= 12_000; clock += 100) {
      display.report({ stage: 'inverse', done: clock, total: 12_000 });
    }
    display.clear();
    expect(out.text()).toBe('inverse 42%\ninverse 83%\n');
  });
});

describe('runEvaluate', () => {
  function sampleFile(extra = ''): string {
    const { matrix, learners, items } = syntheticInteractions({
      learners: 60,
      items: 15,
      itemsPerLearner: 5,
      clusters: 3,
      seed: 2,
    });
    const lines: string[] = [];
    for (let row = 0; row < matrix.rows; row++) {
      for (let entry = matrix.rowStart[row]; entry < matrix.rowStart[row + 1]; entry++) {
        lines.push(`${learners.idOf(row)},${items.idOf(matrix.columnOf[entry])}`);
      }
    }
    return fileOf(`learner,item\n${lines.join('\n')}\n${extra}`);
  }

  it('prints the models and their blend and writes the same as JSON', async () => {
    const out = captured();
    const json = join(folder, 'result.json');
    expect(await runEvaluate({ interactions: sampleFile(), json }, out)).toBe(0);
    const saved = JSON.parse(readFileSync(json, 'utf8'));
    const labels = ['EASE+dropout', 'ItemKNN', 'iALS', 'EASE', 'Popularity', 'Blend'];
    expect(out.text()).toContain('(learner: learner, item: item)');
    // Six learners to test are a small sample, which the reader is told.
    expect(out.text()).toContain('fewer than 30 learners to test');
    expect(saved.contenders.map(({ label }: { label: string }) => label)).toEqual(labels);
    for (const { label, recall } of saved.contenders) {
      expect(out.text()).toMatch(
        new RegExp(`^${label.replace('+', '\\+')} +${recall.value.toFixed(3)} `, 'm'),
      );
    }
    expect(saved).toMatchObject({ seed: 1, items: 15, file: { skipped: 0 } });
  });

  it('also says how new items are placed when the items are described', async () => {
    const out = captured();
    const interactions = sampleFile();
    const items = join(folder, 'items.csv');
    const described = Array.from({ length: 15 }, (_, item) => `i${item},cluster ${item % 3}`);
    writeFileSync(items, `item,topics\n${described.join('\n')}\n`);
    const json = join(folder, 'result.json');
    expect(await runEvaluate({ interactions, items, json }, out)).toBe(0);
    expect(out.text()).toContain('15 of 15 items described, 0 skipped');
    expect(out.text()).toMatch(/^ease \+ content +\d/m);
    const saved = JSON.parse(readFileSync(json, 'utf8'));
    expect(saved.newItems.methods).toHaveLength(3);
    expect(saved.blend.parts).toContain('Content');
  });

  it('finishes though no item is described, and says why no new item could be placed', async () => {
    const out = captured();
    const interactions = sampleFile();
    const items = join(folder, 'undescribed.csv');
    writeFileSync(items, 'item,topics\ni1,\n');
    expect(await runEvaluate({ interactions, items }, out)).toBe(0);
    expect(out.text()).toContain('0 of 15 items described');
    expect(out.text()).toContain('new items: Only 0 learners');
  });

  it('also compares what follows what when the file has times', async () => {
    const out = captured();
    const json = join(folder, 'result.json');
    const lines = readFileSync(sampleFile(), 'utf8').trimEnd().split('\n').slice(1);
    const timed = lines.map((line, at) => `${line},2025-0${1 + (at % 9)}-11`).join('\n');
    const interactions = fileOf(`learner,item,time\n${timed}\n`);
    expect(await runEvaluate({ interactions, json, protocol: 'last' }, out)).toBe(0);
    const { blend } = JSON.parse(readFileSync(json, 'utf8'));
    expect(blend.parts).toEqual(['EASE+dropout', 'ItemKNN', 'iALS', 'Sequence', 'Popularity']);
    expect(out.text()).toMatch(/^Sequence +\d/m);
  });

  it('draws pictures into a folder that it makes, each with its figures in words', async () => {
    const out = captured();
    const plots = join(folder, 'new', 'plots');
    expect(await runEvaluate({ interactions: sampleFile(), plots }, out)).toBe(0);
    for (const name of [
      'quality',
      'difference',
      'recall-by-rank',
      'coverage-and-quality',
      'quality-by-history',
    ]) {
      expect(out.text()).toContain(join(plots, `${name}.svg`));
      const svg = readFileSync(join(plots, `${name}.svg`), 'utf8');
      expect(svg).toMatch(/<desc id="description">[^<]*Blend[^<]*0\.\d{3}/);
    }
  });

  it('refuses a protocol it does not know, and one that needs times where there are none', async () => {
    const unknown = captured();
    expect(await runEvaluate({ interactions: sampleFile(), protocol: 'half' }, unknown)).toBe(1);
    expect(unknown.text()).toContain('protocol is half; it has to be strong, last, time.');
    const timeless = captured();
    expect(
      await runEvaluate({ interactions: sampleFile(), protocol: 'time', language: 'vi' }, timeless),
    ).toBe(1);
    expect(timeless.text()).toContain('thời điểm khác nhau');
  });

  it('names bad lines by number, ten at most, and goes on', async () => {
    const out = captured();
    const lines = readFileSync(sampleFile(), 'utf8').trimEnd().split('\n').length;
    const interactions = sampleFile('lonely\n'.repeat(12));
    expect(await runEvaluate({ interactions }, out)).toBe(0);
    expect(out.text()).toContain(`${interactions}:${lines + 1}: 1 fields, at least 2 are needed.`);
    expect(out.text()).toContain('2 more lines like these');
    expect(out.text()).toContain('12 skipped');
  });

  it('fails in words, in the language asked for, when there is nothing to evaluate', async () => {
    const out = captured();
    expect(await runEvaluate({ interactions: fileOf(''), language: 'vi' }, out)).toBe(1);
    expect(out.text()).toContain('Chưa có lượt học nào');
    const few = captured();
    expect(await runEvaluate({ interactions: fileOf('a,x\n') }, few)).toBe(1);
    expect(few.text()).toContain('(no header known, columns by number: learner: 1, item: 2)');
    expect(few.text()).toContain('Only 0 learners have two items or more');
    const none = captured();
    expect(await runEvaluate({ interactions: join(folder, 'missing.csv') }, none)).toBe(1);
    expect(none.text()).toContain('missing.csv cannot be read');
  });
});

describe('runRecommenderBench', () => {
  it('prints a row for each size and back-end and writes the same as JSON', async () => {
    const out = captured();
    const json = join(folder, 'bench.json');
    const backends = ['wasm-simd', 'plain'];
    expect(await runRecommenderBench({ sizes: [5, 140], backends, json, servingMs: 20 }, out)).toBe(0);
    // Each back-end's line comes before the next one begins, long before the tables.
    const lines = out.text().split('\n');
    const lineOf = (start: string): number => lines.findIndex((line) => line.startsWith(start));
    expect(lineOf('140 items, wasm-simd: Gram ')).toBeGreaterThan(-1);
    expect(lineOf('140 items, wasm-simd: Gram ')).toBeLessThan(lineOf('140 items, plain: Gram '));
    expect(lineOf('140 items, plain: Gram ')).toBeLessThan(lineOf('Seconds on the clock'));
    const { rows }: { rows: BenchRow[] } = JSON.parse(readFileSync(json, 'utf8'));
    expect(rows.map(({ items, backend }) => `${items} ${backend}`)).toEqual([
      '5 wasm-simd',
      '5 plain',
      '140 wasm-simd',
      '140 plain',
    ]);
    for (const row of rows) {
      const { gram, inverse, training } = row;
      const all = [gram, inverse, training].map(({ wallMs }) => wallMs);
      const events = [row.update.wallMs, row.update.itemsBefore, row.plainUpdate?.wallMs];
      for (const figure of [...all, ...events, row.top20PerSecond, row.p99Ms, row.peakMegabytes]) {
        expect(figure).toBeGreaterThan(0);
      }
      expect(row.residual).toBeLessThan(1e-3);
      expect(out.text()).toMatch(new RegExp(`^${row.items} +${row.backend} +${row.interactions} `, 'm'));
    }
  });

  it('refuses a size that is no size and a back-end that is none', async () => {
    const out = captured();
    expect(await runRecommenderBench({ sizes: [0] }, out)).toBe(1);
    expect(out.text()).toContain('sizes is 0');
    expect(await runRecommenderBench({ sizes: [5], backends: ['abacus'] }, out)).toBe(1);
    expect(out.text()).toContain('backends is abacus');
  });
});
