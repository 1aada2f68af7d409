import type { Metadata } from 'next';
import { OfflineLog } from '@/components/talk/offline-log';

export const metadata: Metadata = { title: '没有网络连接' };

/** What the phone shows without a connection. The same for everybody: the device itself knows who holds it. */
export default function OfflinePage() {
  return (
    <main className="mx-auto max-w-140 px-4 py-6">
      <h1 className="text-title font-semibold">没有网络连接</h1>
      <p className="mt-1 mb-4 text-table text-2">
        可以先记一笔：内容和照片存在本机，恢复连接后打开工作台即自动提交。
      </p>
      <OfflineLog />
    </main>
  );
}
