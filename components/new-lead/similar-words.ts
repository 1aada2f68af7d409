import type { SimilarWhy } from '@/lib/domain/investor-view';

/** Why two cards may be one, as the form says it. */
export const WHY_WORDS: Readonly<Record<SimilarWhy, string>> = {
  uscc: '信用代码相同',
  name: '名称相同',
  phone: '联系电话相同',
  group: '同一集团',
  project: '环节、金额、来源地相近',
  similar: '名称相近',
};
