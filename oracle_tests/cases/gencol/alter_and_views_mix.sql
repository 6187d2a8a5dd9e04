-- gencol, lang_altertable: virtual columns added over others, renamed and dropped with their views and triggers
CREATE TABLE t(a INT, b TEXT); INSERT INTO t VALUES(1,'x'),(2,'y');
ALTER TABLE t ADD c AS (a*10); ALTER TABLE t ADD d TEXT AS (b||c) ;
CREATE VIEW v AS SELECT c, d FROM t WHERE c>5;
CREATE TRIGGER g AFTER UPDATE OF c ON t BEGIN UPDATE t SET b=b||'!' WHERE rowid=new.rowid; END;
UPDATE t SET a=a+1 WHERE a=1;
SELECT * FROM t; SELECT * FROM v;
-- error
ALTER TABLE t DROP c;
ALTER TABLE t RENAME c TO cc;
SELECT sql FROM sqlite_schema;
DROP VIEW v; DROP TRIGGER g;
ALTER TABLE t DROP d; ALTER TABLE t DROP cc;
SELECT * FROM t;
