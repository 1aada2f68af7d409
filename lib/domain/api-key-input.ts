import { z } from 'zod';
import { MOST_KEY_DAYS } from './api-key';
import { SCOPE_KEYS } from './api-scope';

const id = z.uuid('编号不正确');

const keyTerms = {
  name: z.string().trim().min(2, '请写明给哪个系统用').max(40, '名称不超过40字'),
  /** Null: a personal key. */
  unitCode: z.string().min(1, '请选择单位').max(40).nullable(),
  scopes: z.array(z.enum(SCOPE_KEYS, '请选择用途')).min(1, '请至少勾选一项用途').max(SCOPE_KEYS.length),
  days: z
    .number('请选择有效期')
    .int('请选择有效期')
    .min(1, '有效期至少 1 天')
    .max(MOST_KEY_DAYS, `有效期不超过 ${MOST_KEY_DAYS} 天`),
};

/** A key is as good as its owner's session: password, and code where there is one, are asked once more. */
export const createKeyInput = z.object({
  ...keyTerms,
  password: z.string().min(1, '请填写现在的密码').max(256, '密码不超过 128 个字符'),
  code: z.string().max(40, '动态码为 6 位数字'),
});
export type CreateKeyInput = z.infer<typeof createKeyInput>;
export type KeyTerms = Omit<CreateKeyInput, 'password' | 'code'>;

export const revokeKeyInput = z.object({ keyId: id });
export type RevokeKeyInput = z.infer<typeof revokeKeyInput>;
