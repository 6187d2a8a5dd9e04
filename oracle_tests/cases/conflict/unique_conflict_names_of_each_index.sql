-- lang_conflict: the columns that a message names, for compound, expression, partial and WITHOUT ROWID keys
CREATE TABLE t(a, b, c); CREATE UNIQUE INDEX u1 ON t(a, b); CREATE UNIQUE INDEX "u 2" ON t(lower(c), a); CREATE UNIQUE INDEX u3 ON t(c) WHERE b>5; CREATE TABLE "w w"("k 1", k2, PRIMARY KEY("k 1", k2)) WITHOUT ROWID; INSERT INTO t VALUES(1,1,'x'),(2,9,'y'); INSERT INTO "w w" VALUES(1,2);
-- error
INSERT INTO t VALUES(1,1,'q');
-- error
INSERT INTO t VALUES(1,2,'X');
-- error
INSERT INTO t VALUES(3,8,'y');
-- error
INSERT INTO "w w" VALUES(1,2);
-- error
UPDATE t SET rowid=1 WHERE a=2;
-- error
INSERT INTO t(rowid) VALUES(2);
CREATE TABLE r(id INTEGER PRIMARY KEY, "x""y" UNIQUE); INSERT INTO r VALUES(1,1);
-- error
INSERT INTO r VALUES(2,1);
-- error
INSERT INTO r VALUES(1,2);
SELECT count(*) FROM t;
