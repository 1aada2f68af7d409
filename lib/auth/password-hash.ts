import { hash, verify } from '@node-rs/argon2';

// OWASP's argon2id parameters: 19 MiB, two passes; about 22 ms a check. 2 = Argon2id: the package
// declares it as a const enum, which isolated modules cannot read.
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Nothing is trimmed, folded or cut off. NFC alone: one and the same é or ガ is typed as one or as two signs,
// depending on the machine.
const exactly = (password: string): string => password.normalize('NFC');

export function hashPassword(password: string): Promise<string> {
  return hash(exactly(password), OPTIONS);
}

let decoy: Promise<string> | null = null;

/** Whether the password fits. Without a stored hash a decoy costs the same time, so that unknown names cannot be told. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(stored ?? (await decoy), exactly(password));
  return stored !== null && fits;
}
