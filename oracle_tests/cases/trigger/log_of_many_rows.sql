CREATE TABLE n(i);
INSERT INTO n WITH RECURSIVE c(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM c WHERE i < 60) SELECT i FROM c;
CREATE TABLE t(id INTEGER PRIMARY KEY, a INT, b TEXT, r REAL);
CREATE INDEX ta ON t(a);
CREATE TABLE log(what TEXT, id, r NUMERIC);
CREATE INDEX lw ON log(what, id);
CREATE TABLE odd(id INTEGER PRIMARY KEY, kind NOT NULL);
CREATE TRIGGER note AFTER INSERT ON t BEGIN INSERT INTO log VALUES('new ' || new.b, new.id, new.r); END;
CREATE TRIGGER odds AFTER INSERT ON t WHEN new.a % 2 BEGIN INSERT INTO odd VALUES(new.a, typeof(new.r)); END;
INSERT INTO t(a, b, r) SELECT i, 'n' || i, i FROM n;
SELECT changes(), total_changes(), last_insert_rowid();
SELECT *, typeof(what), typeof(id), typeof(r) FROM log;
SELECT what FROM log INDEXED BY lw WHERE what > 'new n5';
SELECT * FROM odd;
-- error
INSERT INTO t(a, b) SELECT i, i FROM n;
INSERT OR IGNORE INTO t(a, b) SELECT i + 5, i FROM n;
SELECT changes(), total_changes(), last_insert_rowid();
SELECT count(*), sum(a) FROM t;
SELECT count(*), max(id) FROM log;
-- error
INSERT OR FAIL INTO t(a, b) SELECT i + 200, CASE i WHEN 40 THEN abs(-1 << 63) END FROM n;
-- error
INSERT OR FAIL INTO t(id, a) SELECT CASE i WHEN 30 THEN 1 ELSE i + 1000 END, 2 * i FROM n;
SELECT changes(), total_changes(), last_insert_rowid();
SELECT count(*), max(id), sum(a) FROM t;
SELECT count(*), max(id), sum(id) FROM log;
INSERT INTO t(a, b, r) SELECT 2 * a, b, r FROM t;
SELECT count(*), sum(a) FROM t;
SELECT count(*), sum(id) FROM odd;
PRAGMA integrity_check;
