import { inviteFirstAdministrator } from '../db/administrator';

/** One line when nobody can manage people yet, otherwise nothing: the launcher shows what is printed. */
async function main(): Promise<void> {
  const invitation = await inviteFirstAdministrator();
  if (!invitation) return;
  console.log(
    `首个系统管理员（用户名 ${invitation.username}）请在 24 小时内打开一次性链接设置密码：${invitation.url}`,
  );
}

// The connections of the pool would keep the process alive.
main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
