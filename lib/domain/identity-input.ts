import { z } from 'zod';

export const startLinkingInput = z.object({ provider: z.string().max(20) });
export type StartLinkingInput = z.infer<typeof startLinkingInput>;

export const unlinkIdentityInput = z.object({ identityId: z.uuid() });
export type UnlinkIdentityInput = z.infer<typeof unlinkIdentityInput>;
