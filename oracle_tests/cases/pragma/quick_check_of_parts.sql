-- pragma quick_check, integrity_check: with a table, a view, a number, a schema
CREATE TABLE t(a UNIQUE, b NOT NULL); CREATE VIEW v AS SELECT 1; CREATE TABLE w(k PRIMARY KEY) WITHOUT ROWID;
ATTACH ':memory:' AS x; CREATE TABLE x.far(a);
INSERT INTO t VALUES(1,2); INSERT INTO w VALUES(1);
PRAGMA quick_check; PRAGMA quick_check(t); PRAGMA quick_check('w'); PRAGMA main.quick_check(0);
PRAGMA x.integrity_check; PRAGMA integrity_check(far); PRAGMA x.integrity_check(far);
-- error
PRAGMA main.integrity_check(far);
PRAGMA integrity_check(v);
-- error
PRAGMA integrity_check(nope);
PRAGMA integrity_check(-1);
PRAGMA integrity_check(100);
SELECT * FROM pragma_integrity_check; SELECT * FROM pragma_quick_check('t');
