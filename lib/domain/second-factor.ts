/** One's own second factor, as the account page shows it. The instant is ISO 8601; null while it is off. */
export type SecondFactorView = { enabledAt: string | null; codesLeft: number };

/** A new secret, to scan or to type: `path` draws the picture in a box of `size` units. */
export type SecondFactorOffer = { secret: string; picture: { size: number; path: string } };
