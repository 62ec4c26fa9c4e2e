import { Log } from '@domdom/platform';
import { ArithmeticLog } from './arithmetic-log';

describe('ArithmeticLog', () => {
  it('says when a process starts what its models compute with, down to plain TypeScript', () => {
    const said: { fields: object; message: string }[] = [];
    class Kept extends Log {
      info(fields: object, message: string): void {
        said.push({ fields, message });
      }
      warn(): void {}
      error(): void {}
    }
    new ArithmeticLog(new Kept()).onApplicationBootstrap();
    expect(said).toEqual([
      {
        fields: { arithmetic: expect.stringMatching(/\bblocked-sweep\b/) },
        message: 'arithmetic of the recommender',
      },
    ]);
  });
});
