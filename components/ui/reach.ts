import { type Outcome, refused } from '@/lib/domain/outcome';

/** The answer of a server action; a line that breaks on the way is told like any other refusal. */
export async function reach<T>(answer: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await answer;
  } catch {
    return refused('网络中断，填写的内容还在本页，恢复后请再提交一次。');
  }
}
