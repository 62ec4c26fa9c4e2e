import { errorWords, fieldErrors } from '..';

describe('what is said of a number out of bounds', () => {
  it('is written as numbers are in the language', () => {
    const { code, params } = fieldErrors.tooSmall({ min: 0.1 });
    expect(errorWords('vi', code, params)).toBe('Phải là 0,1 hoặc lớn hơn.');
    expect(errorWords('en', code, params)).toBe('Must be 0.1 or more.');
    const large = fieldErrors.tooLarge({ max: 1000 });
    expect(errorWords('vi', large.code, large.params)).toBe('Phải là 1.000 hoặc nhỏ hơn.');
    expect(errorWords('en', large.code, large.params)).toBe('Must be 1,000 or less.');
  });
});
