import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../machine/log.mjs';
import { freePort } from '../machine/port.mjs';
import { root, startNode } from '../machine/process.mjs';
import { prepareDatabase } from '../postgres/roles.mjs';
import { build, isBuilt } from '../project/build.mjs';
import { appEnvironment, ownerEnvironment } from '../up/environment.mjs';
import { migrate, seed } from '../up/fill.mjs';
import { serve } from '../up/serve.mjs';
import { addCounts, check, countPlaywright, suite } from './tally.mjs';

/** As many desks as `HALVES` stand side by side in the browser tests. */
export const HALVES = 2;

// The tests' own settings: an operator's address or database must not reach them.
const foreign =
  /^(DATABASE_URL|MIGRATION_DATABASE_URL|NEXTAUTH_.*|ALLOW_HTTP|TRUSTED_PROXIES|UPLOAD_DIR|NODE_ENV)$|^(OIDC|WECOM|DINGTALK|ZHEZHENGDING|FEISHU|MAIL|ROBOT)_/;

function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  // An odd zone on purpose: a page that forgets to name its zone shows itself.
  return { ...Object.fromEntries(kept), TZ: 'America/St_Johns' };
}

const secret = () => randomBytes(24).toString('hex');

/** Outside providers which the tests start here themselves; on another site than ours, as in life. */
function identitySettings(port, platformPort) {
  const platform = `http://localhost:${platformPort}`;
  const places = ['WECOM', 'DINGTALK', 'ZHEZHENGDING', 'FEISHU'].flatMap(name => [
    [`${name}_LOGIN_URL`, platform],
    [`${name}_API_URL`, platform],
  ]);
  return {
    ...Object.fromEntries(places),
    OIDC_ISSUER: `http://localhost:${port}`,
    OIDC_CLIENT_ID: 'desk',
    OIDC_CLIENT_SECRET: secret(),
    OIDC_LABEL: '测试单点',
    WECOM_CORP_ID: 'corp',
    WECOM_AGENT_ID: '1000002',
    WECOM_SECRET: secret(),
    DINGTALK_CLIENT_ID: 'ding',
    DINGTALK_CLIENT_SECRET: secret(),
    ZHEZHENGDING_APP_KEY: 'zhe',
    ZHEZHENGDING_APP_SECRET: secret(),
    FEISHU_APP_ID: 'cli',
    FEISHU_APP_SECRET: secret(),
  };
}

async function makeDatabase({ scratch, folder, actionsKey }) {
  const password = () => randomBytes(12).toString('hex');
  const secrets = {
    superPassword: scratch.password,
    ownerPassword: password(),
    appPassword: password(),
    sessionSecret: randomBytes(48).toString('base64url'),
    actionsKey,
  };
  const database = { isEmbedded: true, ...(await prepareDatabase(scratch, secrets)) };
  const port = await freePort();
  const dataFolder = join(folder, 'desk');
  mkdirSync(join(dataFolder, 'uploads'), { recursive: true });
  const settings = { ...cleanEnvironment(), ...identitySettings(await freePort(), await freePort()) };
  const env = appEnvironment({ env: settings, database, secrets, dataFolder, port });
  return { env, port, owner: ownerEnvironment(env, database), database };
}

async function fill({ database, owner }) {
  await migrate(process.env, database);
  if ((await migrate(process.env, database)) !== '已是最新') throw new Refusal('第二次迁移又做了改动。');
  const logins = await seed(owner);
  if (!Array.isArray(logins) || logins.length === 0) throw new Refusal('演示数据没有给出登录名单。');
}

function playwright(desk, { browser, report, shard, filter }) {
  const env = {
    ...desk.owner,
    BASE_URL: `http://127.0.0.1:${desk.port}`,
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  };
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  const output = `--output=test-results/${shard}`;
  // A filter may leave a half without any test.
  const args = ['test', '--reporter=list,json', '--pass-with-no-tests', output, `--shard=${shard}/${HALVES}`];
  return startNode(cli, [...args, ...filter], { env, output: 'inherit' }).ended.then(({ code }) => code);
}

async function serveAndTest(desk, options) {
  const site = await serve(desk.env, desk.port);
  try {
    return await playwright(desk, options);
  } finally {
    await site.stop();
  }
}

/**
 * Journeys in a real browser, against the production build on a seeded database. Journeys share the cast, so
 * they come one after another and leave half of two cores idle: two desks, each with its own database and its
 * own half of the journeys, stand side by side.
 */
export async function browserTests({ scratches, folder, browser, filter }) {
  const actionsKey = randomBytes(32).toString('base64');
  const desks = [];
  const isFilled = await check('数据库迁移与演示数据', async () => {
    for (const [place, scratch] of scratches.entries()) {
      const desk = await makeDatabase({ scratch, folder: join(folder, String(place)), actionsKey });
      await fill(desk);
      desks.push(desk);
    }
  });
  const canServe = isFilled && (await check('构建', async () => isBuilt() || build(desks[0].env)));
  const reportOf = place => join(folder, `playwright-${place}.json`);
  const run = async () => {
    if (!canServe) throw new Refusal('没有可以打开的网站，浏览器测试没有进行。');
    if (!browser) throw new Refusal('没有找到浏览器，浏览器测试没有进行。');
    const codes = await Promise.all(
      desks.map((desk, place) =>
        serveAndTest(desk, { browser, filter, report: reportOf(place), shard: place + 1 }),
      ),
    );
    return Math.max(...codes.map(code => code ?? 1));
  };
  const count = () => desks.map((_, place) => countPlaywright(reportOf(place))).reduce(addCounts);
  await suite('浏览器（Playwright）', run, count);
}
