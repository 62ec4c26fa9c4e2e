import { formatH5pReport, type H5pReport } from './report';
import { h5pBenchArgs } from './run-h5p-bench';

describe('the benchmark of lessons', () => {
  const level = { requests: 100, seconds: 2, p50: 1, p95: 2.25, p99: 3, statuses: { 200: 100 } };
  const report: H5pReport = {
    node: 'v24',
    database: 'PostgreSQL 18',
    contents: 10,
    seconds: 2,
    queries: 4,
    levels: [{ ...level, connections: 8, cpu: { portal: 1.5, database: 0.5 } }],
    phone: null,
  };

  it('takes how many contents and seconds, and says what it cannot take', () => {
    expect(h5pBenchArgs({})).toEqual({ contents: 1000, seconds: 5 });
    expect(h5pBenchArgs({ contents: '20', seconds: '1', json: 'a' })).toEqual({
      contents: 20,
      seconds: 1,
      json: 'a',
    });
    expect(() => h5pBenchArgs({ contents: 'many' })).toThrow('--contents');
  });
  it('says views for each second, waiting and CPU', () => {
    const text = formatH5pReport(report);
    expect(text).toMatch(/8 connections\s+50\s+1\.0\s+2\.3\s+3\.0\s+2\.00\s+1\.50\s+0\.50/);
    expect(text).toContain('not measured');
  });
  it('says what comes to a phone, and how it answers', () => {
    const taps = { p50: 30.2, p95: 61.7, max: 70, count: 12 };
    const sizes = { coldBytes: 102_400, playerBytes: 81_920, ownBytes: 20_480, warmBytes: 2048 };
    const text = formatH5pReport({
      ...report,
      phone: { coldRequests: 7, warmRequests: 1, ...sizes, taps, tapCpu: taps },
    });
    expect(text).toContain(
      '7 requests, 100.0 KB: the player 80.0 KB, the lesson and its content types 20.0 KB',
    );
    expect(text).toContain('opened again: 1 request, 2.0 KB');
    expect(text).toContain('p50 30 ms, p95 62 ms, at most 70 ms of 12 by the clock');
  });
});
