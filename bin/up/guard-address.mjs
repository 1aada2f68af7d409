// Loaded with `node --import` into the website. Next fills X-Forwarded-For only where it is absent, so that
// any client could write its own: here each request loses what it says of itself before Next sees it.
import { subscribe } from 'node:diagnostics_channel';
import { keepTrusted } from './forwarded.mjs';

const proxies = Number(process.env.TRUSTED_PROXIES || 0);

// Published by Node for each request, in the same turn and before any listener of the server.
subscribe('http.server.request.start', ({ request, socket }) => {
  keepTrusted(request.headers, { peer: socket.remoteAddress, proxies });
});

// lib/start.ts looks for it: a website started without this guard would believe anybody.
globalThis[Symbol.for('desk.guardsAddresses')] = true;
