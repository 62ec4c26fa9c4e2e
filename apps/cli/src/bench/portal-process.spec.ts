import { heldUpSaid, queriesSaid } from './portal-process';

const metrics = `# HELP domdom_database_queries_total Queries sent to the database
domdom_database_queries_total 4711
nodejs_eventloop_lag_max_seconds 0.034209791
nodejs_eventloop_lag_p99_seconds 0.0101
`;

describe('what a portal says of itself', () => {
  it('tells how many queries it made', () => expect(queriesSaid(metrics)).toBe(4711));

  it('tells how long it was held up, without the time between two looks', () => {
    expect(heldUpSaid(metrics)).toBeCloseTo(24.21, 2);
    expect(heldUpSaid('nodejs_eventloop_lag_max_seconds 0.0099')).toBe(0);
    expect(heldUpSaid('nodejs_eventloop_lag_max_seconds 9.5e-3')).toBe(0);
  });

  it('is no figure when it says nothing', () => {
    expect(() => queriesSaid('')).toThrow('domdom_database_queries_total');
  });
});
