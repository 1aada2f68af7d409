// Read before anything else, also by a Node too old for the rest: only plain syntax in this file.
const wanted = '20.19';

/** A sentence for the operator when this Node cannot run the product, or null. */
export function whyNotThisNode(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  const major = parts[0];
  const minor = parts[1];
  // Prisma 7 needs what 20.19 and 22.12 brought; 21 and the first releases of 22 never got it.
  const isEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (isEnough) return null;
  return `需要 Node.js ${wanted} 以上（推荐 22 或 24 的最新版），当前是 ${version}。请从 https://nodejs.org 或系统软件源安装新版后重试。`;
}

export function requireNode() {
  const reason = whyNotThisNode(process.versions.node);
  if (!reason) return;
  console.error(reason);
  process.exit(1);
}
