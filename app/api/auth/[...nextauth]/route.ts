import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { answerExternal } from '@/lib/auth/external/answer';
import { authOptions } from '@/lib/auth/options';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  return answerExternal(nextauth, request, asked => NextAuth(asked, context, authOptions()));
}

export { handle as GET, handle as POST };
