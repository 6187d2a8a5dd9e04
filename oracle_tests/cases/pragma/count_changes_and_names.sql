-- pragma count_changes, full_column_names, short_column_names: deprecated switches
CREATE TABLE t(a, b);
PRAGMA count_changes;
PRAGMA count_changes=ON;
INSERT INTO t VALUES(1,2),(3,4);
UPDATE t SET a=5;
DELETE FROM t WHERE b=2;
PRAGMA count_changes=OFF;
INSERT INTO t VALUES(1,2);
PRAGMA short_column_names;
PRAGMA full_column_names;
SELECT t.a, a AS x, b FROM t;
