// `npm ci` refuses a lock file that lacks a package for another operating system, and npm leaves such a
// package out when the registry it asked does not hold it. Their names say what they are made for, so the
// missing entries can be written without asking anyone.
const systems = {
  win32: 'win32',
  windows: 'win32',
  darwin: 'darwin',
  fsevents: 'darwin',
  linux: 'linux',
  linuxmusl: 'linux',
  android: 'android',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
};
const processors = /^(x64|arm64|arm|ia32|riscv64|s390x|ppc64|loong64|mips64el|wasm32)$/;

/** Node's own search: beside the package that asks, then in each folder above. */
function isThere(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

function entryFor(name, version, { dev, devOptional }) {
  const words = name.split('/').pop().split(/[-_.]/);
  const cpu = words.find(word => processors.test(word));
  const os = words.map(word => systems[word]).find(Boolean);
  const isMusl = words.some(word => word.endsWith('musl'));
  return {
    version,
    ...(dev || devOptional ? { dev: true } : {}),
    optional: true,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(isMusl ? { libc: ['musl'] } : {}),
    ...(os ? { os: [os] } : {}),
  };
}

/** What the lock file leaves out, as `{ path: entry }`. */
export function missingEntries({ packages }) {
  const missing = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isThere(packages, path, name)) continue;
      missing[`node_modules/${name}`] = entryFor(name, range.replace(/^[\^~]/, ''), entry);
    }
  }
  return missing;
}
