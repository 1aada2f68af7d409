import { z } from 'zod';
import { parseEmail } from './email';
import { MAIL_WISHES } from './mail';

/** An empty address is none; then nothing is sent, whatever the wish. */
export const setMailInput = z.object({
  email: z
    .string()
    .trim()
    .max(254, '邮箱地址太长')
    .transform((text, context) => {
      if (text === '') return null;
      const email = parseEmail(text);
      if (email === null)
        context.addIssue({ code: 'custom', message: '邮箱地址不正确，例如 name@example.gov.cn' });
      return email;
    }),
  wish: z.enum(MAIL_WISHES, '请选择邮件通知的方式'),
});
export type SetMailInput = z.infer<typeof setMailInput>;
export type SetMailTyped = z.input<typeof setMailInput>;
