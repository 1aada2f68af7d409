import type { MetadataRoute } from 'next';

const png = (size: number, purpose: 'any' | 'maskable') => ({
  src: purpose === 'any' ? `/icon-${size}.png` : `/icon-${size}-maskable.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What a phone needs to install the desk; bin/draw-icons.mjs draws the pictures. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: '诸暨招商工作台',
    short_name: '招商工作台',
    description: '诸暨市招商引资线索与项目全程管理',
    lang: 'zh-CN',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f5f7fa',
    theme_color: '#f5f7fa',
    icons: [
      png(192, 'any'),
      png(512, 'any'),
      png(192, 'maskable'),
      png(512, 'maskable'),
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    shortcuts: [
      { name: '记一笔', url: '/?log=1', icons: [png(192, 'any')] },
      { name: '线索台账', url: '/leads', icons: [png(192, 'any')] },
    ],
  };
}
