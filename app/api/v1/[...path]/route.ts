import { problemResponse } from '@/lib/api/problem';
import { problemOf } from '@/lib/domain/api-problem';

/** Any address below /api/v1 that is none of the interface's. */
const nowhere = (): Response => problemResponse(problemOf('notFound', '没有这个接口地址，请查看接口说明。'));

export const PUT = nowhere;
export { PUT as DELETE, PUT as GET, PUT as PATCH, PUT as POST };
