-- datatype3: values of DEFAULT and generated columns get the column's affinity.
CREATE TABLE t(a, i INTEGER DEFAULT '5', x TEXT DEFAULT 5, r REAL DEFAULT 7, g INTEGER AS (a || ''), h TEXT AS (a * 2) STORED, n NUMERIC AS (a || '.0'));
INSERT INTO t(a) VALUES(4), ('9'), ('abc');
SELECT typeof(i), typeof(x), r, typeof(r), g, typeof(g), h, typeof(h), n, typeof(n) FROM t;
SELECT count(*) FROM t WHERE g = '4';
SELECT count(*) FROM t WHERE h = 8;
