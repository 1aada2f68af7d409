import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedOf, SAMPLES, type SampleName, samplePath } from '../db/import-testing';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  for (const [name, fileName] of Object.entries(SAMPLES)) {
    copyFileSync(samplePath(name as SampleName), join(folder, fileName));
  }
  writeFileSync(join(folder, '坏文件.xlsx'), 'not a workbook');
});

afterAll(() => rmSync(folder, { recursive: true }));

type Ran = { code: number | null; stdout: string; stderr: string };

/** The command as `npm run import -- …` runs it for somebody who stands in the folder of the ledgers. */
function run(...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/jobs/import-ledger-cli.ts', ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder },
  });
  const ran: Ran = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', text => {
    ran.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', text => {
    ran.stderr += text;
  });
  return new Promise(resolve => child.once('close', code => resolve({ ...ran, code })));
}

describe('the import on the command line', () => {
  it.each(['office-ledger', 'weekly-form'] as const)(
    'prints the preview of %s as the contract’s object and nothing else',
    async name => {
      const { code, stdout, stderr } = await run(SAMPLES[name], '--json');
      expect([code, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)).toStrictEqual(expectedOf(name));
    },
  );

  it('previews in words without writing, commits, refuses to double, and takes back', async () => {
    const preview = await run(SAMPLES['weekly-form']);
    expect(preview.stdout).toContain('共 40 行：可导入 39，不导入 1。');
    expect(preview.stdout).toContain('什么都没有写入');
    const first = await run(SAMPLES['weekly-form'], '--commit');
    const batchId = /批次编号：(\S+)/.exec(first.stdout)?.[1] ?? '';
    expect(first.stdout).toContain('新建线索 39 条');
    const second = await run(SAMPLES['weekly-form'], '--commit');
    expect([second.code, second.stdout]).toEqual([0, expect.stringContaining('没有新建任何线索')]);
    expect(await run('--undo', batchId)).toMatchObject({ code: 0, stdout: '已整批撤回：删除线索 39 条。\n' });
    expect(await run('--undo', batchId)).toMatchObject({ code: 1, stdout: '' });
  });

  it('answers what it cannot read or understand with a sentence and exit code 2', async () => {
    for (const args of [
      ['坏文件.xlsx'],
      ['没有.xlsx'],
      ['坏文件.xlsx', '--json'],
      [],
      ['a.xlsx', '--commit', '--json'],
    ]) {
      const { code, stdout, stderr } = await run(...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('refuses in the name of somebody who may not import', async () => {
    const { code, stderr } = await run(SAMPLES['weekly-form'], '--commit', '--as', 'wangfang');
    expect([code, stderr]).toEqual([1, '你的岗位不能导入台账，请联系指挥部办公室。\n']);
  });
});
