/** How often somebody wishes to be mailed. */
export const MAIL_WISHES = ['none', 'digest', 'each'] as const;
export type MailWishKey = (typeof MAIL_WISHES)[number];

export const MAIL_WISH_NAMES: Record<MailWishKey, string> = {
  none: '不发邮件',
  digest: '每日摘要（工作日 8:30 一封）',
  each: '逐条发送',
};

export type MailSettingsView = { email: string; wish: MailWishKey };
