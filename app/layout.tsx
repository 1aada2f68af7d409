import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Toaster } from '@/components/ui/toaster';
import './globals.css';

export const metadata: Metadata = {
  title: { default: '诸暨招商工作台', template: '%s · 诸暨招商工作台' },
  description: '诸暨市招商引资线索与项目全程管理',
  formatDetection: { telephone: false, date: false, address: false, email: false },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  // The phone's keyboard shrinks the page, so a dialog's buttons stay above it.
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f7fa' },
    { media: '(prefers-color-scheme: dark)', color: '#12161c' },
  ],
};

function oneOf(value: string | undefined, ...allowed: string[]): string | undefined {
  return value !== undefined && allowed.includes(value) ? value : undefined;
}

/** The person's own settings arrive as cookies, so the first paint is already theirs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  return (
    <html
      lang="zh-CN"
      data-theme={oneOf(jar.get('theme')?.value, 'light', 'dark')}
      data-density={oneOf(jar.get('density')?.value, 'compact', 'roomy')}
      data-shortcuts={oneOf(jar.get('shortcuts')?.value, 'off')}
    >
      <body>
        {children}
        <Toaster />
      </body>
    </html>
  );
}
