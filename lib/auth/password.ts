import { hash, verify } from '@node-rs/argon2';

// OWASP's argon2id parameters: 19 MiB, two passes; about 22 ms a check. 2 = Argon2id: the package
// declares it as a const enum, which isolated modules cannot read.
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

let decoy: Promise<string> | null = null;

/** Whether the password fits. Without a stored hash a decoy costs the same time, so that unknown names cannot be told. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(stored ?? (await decoy), password);
  return stored !== null && fits;
}

/** Why a new password cannot be taken, or null. Length counts more than signs; paste and 64 characters are welcome. */
export function whyNotPassword(password: string, username: string): string | null {
  if ([...password].length < 10) return '密码至少 10 个字符';
  if ([...password].length > 128) return '密码不超过 128 个字符';
  if (password.toLowerCase().includes(username.toLowerCase())) return '密码不能包含用户名';
  if (/^(.)\1+$/.test(password) || /^(0123456789|1234567890|9876543210|qwertyuiop)/i.test(password)) {
    return '这个密码太常见，请换一个';
  }
  return null;
}
