// `npm run generate`: the Prisma client from the models, without a download.
import { sayFailure, step } from './machine/log.mjs';
import { requireNode } from './machine/node-version.mjs';
import { generate } from './project/generate.mjs';

requireNode();
try {
  await step('生成数据访问代码', generate);
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
