import type { NextConfig } from 'next';

/** Sent with every answer, files and API included. The page policy with its nonce is set in proxy.ts. */
const always = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  },
];

/** Over plain http on the office network the first is dangerous and the second a line of noise in the console. */
const overHttps = [
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Compressing costs 3–6 ms of the one core per page; a proxy in front does it where the line is slow.
  compress: false,
  serverExternalPackages: [
    'chinese-days',
    'pino',
    '@node-rs/argon2',
    'pg',
    '@prisma/adapter-pg',
    'pdfmake',
    'hucre',
  ],
  // `npm test` runs tsc over the whole house, tests included; a second check here only doubles the build.
  typescript: { ignoreBuildErrors: true },
  // Next reads NEXT_DEPLOYMENT_ID and NEXT_SERVER_ACTIONS_ENCRYPTION_KEY itself; set both for build and start,
  // and a page opened before an update reloads instead of sending its action to a stranger.
  // Browsers ask for it by this name where a document names none, such as a file or a refusal.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [
    { source: '/:path*', headers: always },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: overHttps,
    },
  ],
};

export default config;
