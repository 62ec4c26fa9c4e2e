import { RecommenderError } from './recommender-error';
import { recommenderMessages } from './recommender-messages';

describe('RecommenderError', () => {
  it('carries its code and parameters and speaks both languages', () => {
    const error = new RecommenderError('model-file-version', { found: 1, supported: 2 });
    expect(error).toMatchObject({ code: 'model-file-version', params: { found: 1, supported: 2 } });
    expect(error.message).toBe(error.describe('en'));
    expect(error.describe('en')).toContain('format 1');
    expect(error.describe('vi')).toContain('định dạng 1');
  });

  it('has words for the same codes in both languages', () => {
    expect(Object.keys(recommenderMessages.vi).sort()).toEqual(Object.keys(recommenderMessages.en).sort());
  });

  it('can word a time that no calendar holds', () => {
    const error = new RecommenderError('time-in-future', { time: 1e300, now: 0 });
    expect(error.message).toContain('1e+300');
    expect(error.message).toContain('1970-01-01T00:00:00.000Z');
  });
});
