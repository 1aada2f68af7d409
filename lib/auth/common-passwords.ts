import { isCommonPassword } from '../domain/password';

let list: Promise<ReadonlySet<string>> | null = null;

async function loadList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}

/** Whether a password is among the fifty thousand most common. The list is read when the first password is set. */
export async function isCommon(password: string): Promise<boolean> {
  list ??= loadList();
  return isCommonPassword(password, await list);
}
