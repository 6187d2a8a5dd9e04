-- lang_altertable §2: the texts of partial and expression indexes follow a renamed table, qualified or not
CREATE TABLE t(a, b, c);
CREATE INDEX p ON t(a) WHERE b>0 AND c IS NOT NULL;
CREATE INDEX e ON t(a+b, lower(c)) WHERE typeof(a)<>'blob';
INSERT INTO t VALUES(1,2,'X'),(3,-4,NULL);
ALTER TABLE t RENAME TO "new t";
SELECT name, tbl_name, sql FROM sqlite_schema;
SELECT a FROM "new t" WHERE a+b=3;
-- swap
INSERT INTO "new t" VALUES(5,6,'y'); SELECT a FROM "new t" INDEXED BY p WHERE b>0 AND c IS NOT NULL ORDER BY a;
PRAGMA integrity_check;
