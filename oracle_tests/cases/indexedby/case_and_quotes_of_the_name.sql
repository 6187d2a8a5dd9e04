-- lang_indexedby: the index name is a name: it may be quoted and its case does not count.
CREATE TABLE "t t"(a, b);
CREATE INDEX "An Index" ON "t t"(a);
INSERT INTO "t t" VALUES(1, 2), (3, 4);
SELECT b FROM "t t" INDEXED BY "an index" WHERE a = 3;
SELECT b FROM "t t" AS x INDEXED BY [AN INDEX] WHERE a = 1;
SELECT b FROM main."t t" INDEXED BY `An Index` WHERE a > 1;
-- error
SELECT b FROM "t t" INDEXED BY AnIndex WHERE a = 3;
-- error
SELECT b FROM "t t" INDEXED BY WHERE a = 3;
-- error
SELECT b FROM "t t" NOT INDEXED BY "An Index" WHERE a = 3;
