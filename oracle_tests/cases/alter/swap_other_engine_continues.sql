-- lang_altertable: each engine goes on with the schema that the other has altered
CREATE TABLE t(a, b DEFAULT 'b', c AS (a+1), CHECK(a>0));
CREATE INDEX i ON t(c) WHERE b='b';
CREATE VIEW v AS SELECT a, c FROM t;
CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET b=new.b||'!' WHERE rowid=new.rowid; END;
INSERT INTO t(a) VALUES(1);
ALTER TABLE t RENAME b TO "b b";
ALTER TABLE t ADD d DEFAULT 5;
-- swap
INSERT INTO t(a) VALUES(2);
ALTER TABLE t RENAME TO "my t";
ALTER TABLE "my t" DROP d;
SELECT * FROM "my t";
-- swap
INSERT INTO "my t"(a) VALUES(3);
SELECT * FROM v;
SELECT sql FROM sqlite_schema;
ALTER TABLE "my t" RENAME c TO gen;
-- swap
SELECT sql FROM sqlite_schema;
PRAGMA integrity_check;
