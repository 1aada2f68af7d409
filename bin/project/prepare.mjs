import { step } from '../machine/log.mjs';
import { generate, isGenerated } from './generate.mjs';
import { install, isInstalled } from './install.mjs';

/** What every command needs before it may import a dependency. */
export async function prepareCode() {
  if (!isInstalled()) await step('安装依赖', install);
  if (!isGenerated()) await step('生成数据访问代码', generate);
}
