-- partialindex §2: WHERE of CREATE INDEX may not have subqueries, functions that may change, parameters, other tables
CREATE TABLE t(a, b, c);
CREATE TABLE u(x);
-- error
CREATE INDEX i ON t(a) WHERE b IN (SELECT x FROM u);
-- error
CREATE INDEX i ON t(a) WHERE EXISTS (SELECT 1);
-- error
CREATE INDEX i ON t(a) WHERE b = (SELECT 1);
-- error
CREATE INDEX i ON t(a) WHERE random() > 0;
-- error
CREATE INDEX i ON t(a) WHERE b < CURRENT_TIMESTAMP;
CREATE INDEX i ON t(a) WHERE b < date('now');
-- error
CREATE INDEX i ON t(a) WHERE b < date('2020-01-01');
-- error
CREATE INDEX i2 ON t(a) WHERE u.x = 1;
-- error
CREATE INDEX i2 ON t(a) WHERE nosuch = 1;
-- error
CREATE INDEX i2 ON t(a) WHERE ?1 = a;
-- error
CREATE INDEX i2 ON t(a) WHERE count(a) > 1;
-- error
CREATE INDEX i2 ON t(a) WHERE row_number() OVER () > 1;
-- error
CREATE INDEX i2 ON t(a) WHERE nosuch(a);
-- error
CREATE INDEX i2 ON t(a) WHERE raise(IGNORE);
CREATE INDEX i2 ON t(a) WHERE (a, b) > (1, 2);
CREATE INDEX i3 ON t(a) WHERE t.b = 1;
CREATE INDEX i4 ON t(a) WHERE main.t.b = 1;
CREATE INDEX i5 ON t(a) WHERE "b" = 1;
CREATE INDEX i6 ON t(a) WHERE 'text';
CREATE INDEX i7 ON t(a) WHERE rowid > 5;
CREATE INDEX i8 ON t(a) WHERE b COLLATE NOCASE = 'x';
CREATE INDEX i9 ON t(a) WHERE b LIKE 'x%' AND c IN (1, 2, 3) AND c BETWEEN 1 AND 2;
-- error
INSERT INTO t VALUES (1, 1, 1), (2, 'x', 2), (3, 'X', 3);
SELECT a FROM t WHERE rowid > 5;
SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name;
PRAGMA index_xinfo(i8);
PRAGMA integrity_check;
