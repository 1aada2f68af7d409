import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** What a process prints that logs these, as its operator sees it. */
function printed(...logged: object[]): string[] {
  const code = `import('./lib/log.ts').then(({ log, logUnexpected }) => {
    for (const one of ${JSON.stringify(logged)}) log().info(one, one.message);
    logUnexpected(new Error('Key (phone)=(13812345678) already exists'));
  })`;
  const output = execFileSync(process.execPath, ['--import', 'tsx', '-e', code], { encoding: 'utf8' });
  return output.trimEnd().split('\n');
}

it('writes one line for each entry, whatever line breaks a name holds', () => {
  const [first = '', second = '', ...more] = printed({
    name: '甲\r\n{"level":30}\u2028乙',
    message: 'a\r\nb',
  });
  expect(more).toEqual([]);
  expect(JSON.parse(first)).toMatchObject({ name: '甲\r\n{"level":30}\u2028乙', msg: 'a\r\nb' });
  expect(JSON.parse(second).err.message).toContain('138****5678');
});

it('holds no password, token or full number, at the top or inside', () => {
  const secrets = {
    password: 'p-0123',
    token: 't-0123',
    secret: 's-0123',
    phone: '0575-87001234',
    cookie: 'c-0123',
  };
  const text = printed(
    secrets,
    { input: secrets },
    { a: { input: secrets } },
    { note: '致电13912345678' },
  ).join('\n');
  expect(text).not.toMatch(/[ptsc]-0123|87001234|13912345678|13812345678/);
  expect(text).toContain('139****5678');
  // An instant and an amount are no telephone.
  expect(printed({ at: 1795378051170, yuan: 138000000000 })[0]).toContain('"yuan":138000000000');
});
