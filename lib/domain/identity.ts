/** A way to sign in beside the password, as the buttons name it. */
export type IdentityProvider = { id: string; name: string };

/** An outside account that opens one's own. The instant is ISO 8601. */
export type IdentityView = {
  id: string;
  provider: string;
  /** What the provider is called here. */
  providerName: string;
  label: string;
  linkedAt: string;
};

/** What each kind is called where its own settings do not say. */
export const IDENTITY_NAMES: Record<string, string> = {
  zhezhengding: '浙政钉',
  dingtalk: '钉钉',
  wecom: '企业微信',
  feishu: '飞书',
  oidc: '统一身份认证',
};

/** Why a sign-in or a linking came to nothing; the code travels in the address, the sentence is ours. */
const REASONS = {
  unlinked: '该账号尚未绑定本系统的用户。请先用密码登录，在「我的账号」中绑定后再用。',
  disabled: '绑定的用户已停用，不能登录。请联系系统管理员。',
  factor: '该用户启用了动态码，外部账号不能单独登录。请用用户名、密码和动态码登录。',
  failed: '外部登录没有完成，请重试；仍不行请用密码登录，并告诉系统管理员。',
  taken: '该外部账号已绑定另一位用户，不能重复绑定。',
  second: '你已绑定过这种登录方式；要换账号，请先解除原来的绑定。',
} as const;

export type IdentityRefusal = keyof typeof REASONS;

/** The sentence for a code out of an address; null for a code nobody gave. */
export function identityReason(code: string | undefined): string | null {
  if (code === undefined) return null;
  if (code in REASONS && Object.hasOwn(REASONS, code)) return REASONS[code as IdentityRefusal];
  // The library's own codes: it failed on the way, whatever the way was.
  return /^(OAuth\w*|Callback|AccessDenied|Configuration|Default|undefined)$/.test(code)
    ? REASONS.failed
    : null;
}

/** What the account page says of the linking one has just come back from. */
export function identityNotice(
  code: string | string[] | undefined,
): { tone: 'ok' | 'danger'; message: string } | null {
  if (code === 'linked') return { tone: 'ok', message: '已绑定，下次可以用它登录。' };
  const message = typeof code === 'string' ? identityReason(code) : null;
  return message === null ? null : { tone: 'danger', message };
}
