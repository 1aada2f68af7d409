import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Refusal, say } from '../machine/log.mjs';
import { findCluster, removeCluster } from '../postgres/cluster.mjs';
import { isDataFolder } from '../postgres/data-folder.mjs';
import { stopLeftover } from '../postgres/leftover.mjs';

// What we put there, and nothing else: `--data` may name a folder that holds other things too.
const ours = ['uploads', 'audit-anchor.log', 'logs', 'secrets.json', 'port.json', 'logins.json'];

/** The first line typed, or piped in. */
async function readLine() {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    lines.close();
    return line.trim();
  }
  return '';
}

export async function reset(folder) {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  if (!isDataFolder(folder) && !findCluster(folder)) {
    throw new Refusal(`${folder} 不是本系统的数据目录，没有删除任何东西。`);
  }
  const name = basename(folder);
  say(`将删除 ${folder} 中的数据库、附件和密钥，不能恢复。`);
  say(`请输入数据目录的名字（${name}）确认：`);
  if ((await readLine()) !== name) throw new Refusal('名字不符，没有删除任何东西。');
  const place = findCluster(folder);
  if (place) await stopLeftover(place);
  removeCluster(folder);
  for (const entry of ours) rmSync(join(folder, entry), { recursive: true, force: true });
  for (const entry of readdirSync(folder)) {
    if (entry.startsWith('postgres-') || entry.startsWith('audit-archive-'))
      rmSync(join(folder, entry), { recursive: true, force: true });
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
  say('已清空。');
}
