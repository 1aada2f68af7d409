import { parseArgs } from 'node:util';

/** What the command line asks for. */
export type ImportOptions =
  | { deed: 'preview' | 'json' | 'commit'; file: string; as: string | null }
  | { deed: 'undo'; batchId: string; as: string | null };

/** How the command is used; said on a wrong call. */
export const IMPORT_USAGE = [
  '用法：npm run import -- 文件.xlsx            只预览，不写入',
  '      npm run import -- 文件.xlsx --commit   写入；一次全部成功或全部不写',
  '      npm run import -- 文件.xlsx --json     把预览作为 JSON 输出',
  '      npm run import -- --undo 批次编号      整批撤回',
  '可加 --as 用户名，指明以谁的名义办理；不加时为在岗的指挥部办公室人员。',
].join('\n');

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        commit: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        undo: { type: 'string' },
        as: { type: 'string' },
      },
    });
  } catch {
    return null;
  }
}

/** Reads the arguments; null when they do not fit together. */
export function importOptions(args: string[]): ImportOptions | null {
  const parsed = parse(args);
  if (parsed === null) return null;
  const { commit, json, undo } = parsed.values;
  const as = parsed.values.as ?? null;
  const [file, ...more] = parsed.positionals;
  if (undo !== undefined) {
    return file === undefined && !commit && !json && UUID.test(undo)
      ? { deed: 'undo', batchId: undo, as }
      : null;
  }
  if (file === undefined || more.length > 0 || (commit && json)) return null;
  return { deed: commit ? 'commit' : json ? 'json' : 'preview', file, as };
}
