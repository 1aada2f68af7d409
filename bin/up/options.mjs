import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../machine/log.mjs';
import { root } from '../machine/process.mjs';

const usage = '用法：npm run up -- [--port 端口] [--data 目录] [--reset]';

function portOf(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Refusal(`端口应是 1 到 65535 的整数，收到的是“${text}”。`);
}

export const dataFolderOf = name => (isAbsolute(name) ? name : join(root, name));

export function readOptions(args, env) {
  const options = { port: { type: 'string' }, data: { type: 'string' }, reset: { type: 'boolean' } };
  let values;
  try {
    values = parseArgs({ args, options }).values;
  } catch (error) {
    throw new Refusal(`${error.message}\n${usage}`);
  }
  if (values.reset && env.DATABASE_URL) {
    throw new Refusal('设置了 DATABASE_URL 时不接受 --reset：别处的数据库不由这里清空。');
  }
  return {
    port: portOf(values.port ?? (env.PORT || '3000')),
    dataFolder: dataFolderOf(values.data ?? (env.DESK_DATA || '.data')),
    isReset: values.reset === true,
  };
}
