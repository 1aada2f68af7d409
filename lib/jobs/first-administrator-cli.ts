import { inviteFirstAdministrators } from '../db/first-administrator';
import { ROLE_NAMES } from '../domain/actor';

/** One line for each of the two who is missing, otherwise nothing: the launcher shows what is printed. */
async function main(): Promise<void> {
  const invitations = await inviteFirstAdministrators();
  for (const { role, username, url } of invitations)
    console.log(`首个${ROLE_NAMES[role]}（用户名 ${username}）请在 24 小时内打开一次性链接设置密码：${url}`);
  if (invitations.length > 1)
    console.log('两个链接请交给两位不同的同事：一人提出的授权，要由另一人批准才生效。');
}

// The connections of the pool would keep the process alive.
main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
