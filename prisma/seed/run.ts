import { today } from '../../lib/clock';
import { ROLE_NAMES } from '../../lib/domain/actor';
import units from '../reference/units.json';
import { DEMO_PASSWORD, leadingCast } from './cast';
import { seed } from './seed';

// The last line of standard output is read by the launcher: who can sign in, and how.
async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('没有给出数据库地址：请设置 DATABASE_URL。');
  await seed(url, { today: today() });
  const logins = leadingCast.map(({ name, username, role, unitCode }) => ({
    name,
    unit: units.find(unit => unit.code === unitCode)?.shortName ?? unitCode,
    role: ROLE_NAMES[role],
    username,
    password: DEMO_PASSWORD,
  }));
  console.log(JSON.stringify({ logins }));
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
