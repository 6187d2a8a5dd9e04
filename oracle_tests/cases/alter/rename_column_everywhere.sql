-- lang_altertable: a renamed column is renamed in the table, indexes, triggers and views
CREATE TABLE t(a, b CHECK(b>a), c AS (a+b), UNIQUE(a,b));
CREATE INDEX i ON t(a+1) WHERE a>0;
CREATE VIEW v AS SELECT a, a AS q FROM t WHERE t.a>0;
CREATE TABLE lg(x);
CREATE TRIGGER g AFTER UPDATE OF a ON t WHEN old.a<>new.a BEGIN INSERT INTO lg SELECT a FROM t WHERE a=new.a; END;
ALTER TABLE t RENAME COLUMN a TO "new a";
SELECT sql FROM sqlite_schema;
INSERT INTO t VALUES(1,2);
UPDATE t SET "new a"=0;
SELECT * FROM lg;
