import type { Actor } from '../domain/actor';
import { maskEmail } from '../domain/email';
import type { MailSettingsView, MailWishKey } from '../domain/mail';
import { MAIL_WISH_NAMES } from '../domain/mail';
import type { SetMailInput } from '../domain/mail-input';
import { done, invalid, type Outcome } from '../domain/outcome';
import { recordAudit } from './audit';
import { db } from './client';
import { perform } from './transaction';

const columns = { email: true, mailWish: true } as const;

/** Where and how often whoever asks is mailed. */
export async function getMailSettings(actor: Actor): Promise<MailSettingsView> {
  const where = { id: actor.staffId };
  const { email, mailWish } = await db.staff.findUniqueOrThrow({ where, select: columns });
  return { email: email ?? '', wish: mailWish };
}

/** For the audit, which shows that an address was changed, not the address. */
const traceOf = ({ email, mailWish }: { email: string | null; mailWish: MailWishKey }) => ({
  email: email === null ? '' : maskEmail(email),
  mailWish: MAIL_WISH_NAMES[mailWish],
});

/** Sets one's own address and wish. */
export function setMail(actor: Actor, { email, wish }: SetMailInput): Promise<Outcome> {
  return perform(async tx => {
    if (email === null && wish === 'each') return invalid({ email: '逐条发送需要填写邮箱' });
    const where = { id: actor.staffId };
    const before = await tx.staff.findUniqueOrThrow({ where, select: columns });
    const after = { email, mailWish: wish };
    await tx.staff.update({ where, data: after, select: { id: true } });
    await recordAudit(tx, actor, {
      deed: 'account.mailSet',
      noun: 'staff',
      nounId: actor.staffId,
      before: traceOf(before),
      after: traceOf(after),
    });
    return done(null);
  });
}
