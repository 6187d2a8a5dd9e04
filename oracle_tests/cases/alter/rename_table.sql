CREATE TABLE t(a, b, c);
CREATE TABLE s(a, d);
INSERT INTO t VALUES(1,2,3);
CREATE INDEX i ON t(b, a+b) WHERE t.c > 0;
CREATE INDEX [i 2] ON "t" (c COLLATE nocase DESC);
ALTER TABLE t RENAME TO "n w";
SELECT type, name, tbl_name, sql FROM sqlite_schema;
SELECT * FROM "n w";
-- error
SELECT * FROM t;
INSERT INTO "n w" VALUES(4,5,6);
ALTER TABLE main."n w" RENAME TO t;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
SELECT * FROM t WHERE b = 5 AND c > 0;
-- swap
SELECT * FROM t;
PRAGMA integrity_check;
