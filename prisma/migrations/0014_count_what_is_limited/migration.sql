-- How often somebody did what is limited; counted here so that two processes and a restart know the same.
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);
