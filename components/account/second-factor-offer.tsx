import type { SecondFactorOffer as Offer } from '@/lib/domain/second-factor';

/** The secret, to scan or to type. Black on white in every theme: cameras want it so. */
export function SecondFactorOffer({ offer }: { offer: Offer }) {
  const { secret, picture } = offer;
  const typed = secret.match(/.{1,4}/g)?.join(' ') ?? secret;
  return (
    <div className="flex flex-wrap items-start gap-4">
      <svg
        role="img"
        aria-label="动态码的二维码"
        viewBox={`0 0 ${picture.size} ${picture.size}`}
        shapeRendering="crispEdges"
        className="size-44 shrink-0 rounded-card border border-hairline"
      >
        <rect width={picture.size} height={picture.size} fill="white" />
        <path d={picture.path} fill="black" />
      </svg>
      <ol className="min-w-56 flex-1 list-decimal space-y-1.5 pl-5 text-table text-2">
        <li>在手机上打开验证器应用（如 Microsoft Authenticator、腾讯身份验证器）。</li>
        <li>
          扫描二维码；不能扫时，手工输入密钥：
          <code className="mt-1 block font-mono text-body break-all text-1 select-all">{typed}</code>
        </li>
        <li>把应用显示的 6 位动态码填到下面。</li>
      </ol>
    </div>
  );
}
