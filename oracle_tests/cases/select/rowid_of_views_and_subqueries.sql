-- A view or subquery has no rowid of its own; SQLite gives NULL or refuses, depending on what it is.
CREATE TABLE t(a);
INSERT INTO t VALUES('x'), ('y');
CREATE VIEW v AS SELECT a FROM t;
-- error
SELECT rowid FROM v;
-- error
SELECT rowid FROM (SELECT a FROM t);
-- error
SELECT s.rowid FROM (SELECT a FROM t) s;
SELECT rowid FROM (SELECT rowid, a FROM t) ORDER BY 1;
SELECT s.oid FROM (SELECT rowid AS oid FROM t) s ORDER BY 1;
