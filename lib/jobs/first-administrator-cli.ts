import {
  type FirstInvitation,
  inviteFirstAdministrators,
  readmitAdministrator,
} from '../db/first-administrator';
import { ROLE_NAMES } from '../domain/actor';

const lineOf = ({ role, username, url }: FirstInvitation, which: string): string =>
  `${which}${ROLE_NAMES[role]}（用户名 ${username}）请在 24 小时内打开一次性链接设置密码：${url}`;

/** One line for each of the two who is missing, otherwise nothing: the launcher shows what is printed. */
async function inviteMissing(): Promise<void> {
  const invitations = await inviteFirstAdministrators();
  for (const invitation of invitations) console.log(lineOf(invitation, '首个'));
  if (invitations.length > 1)
    console.log('两个链接请交给两位不同的同事：一人提出的授权，要由另一人批准才生效。');
}

/** `npm run administrator -- USERNAME`: a new link for an administrator who has lost the password. */
async function readmit(username: string): Promise<void> {
  const outcome = await readmitAdministrator(username);
  if (!outcome.ok) throw new Error(outcome.message);
  console.log(lineOf(outcome.value, ''));
}

const [username] = process.argv.slice(2);

// The connections of the pool would keep the process alive.
(username === undefined ? inviteMissing() : readmit(username)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
