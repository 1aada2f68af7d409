import { describe, expect, it } from 'vitest';
import { root } from '../machine/process.mjs';
import { readOptions } from './options.mjs';

describe('the options of npm run up', () => {
  it('have quiet defaults', () => {
    expect(readOptions([], {})).toEqual({ port: 3000, dataFolder: `${root}/.data`, isReset: false });
  });

  it('are taken from the command line before the environment', () => {
    const args = ['--port', '4000', '--data', '/srv/desk', '--reset'];
    const expected = { port: 4000, dataFolder: '/srv/desk', isReset: true };
    expect(readOptions(args, { PORT: '5000' })).toEqual(expected);
    expect(readOptions([], { PORT: '5000' }).port).toBe(5000);
  });

  it.each([['abc'], ['0'], ['70000'], ['3000.5']])('refuse %s as a port', port => {
    expect(() => readOptions(['--port', port], {})).toThrow(/端口/);
  });

  it('never empty a server that is not ours', () => {
    expect(() => readOptions(['--reset'], { DATABASE_URL: 'postgresql://elsewhere/db' })).toThrow(
      /DATABASE_URL/,
    );
  });

  it('are explained when misspelt', () => {
    expect(() => readOptions(['--prot', '1'], {})).toThrow(/用法/);
  });
});
