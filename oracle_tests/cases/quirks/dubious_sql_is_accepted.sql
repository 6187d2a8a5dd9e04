-- quirks "Dubious SQL Is Allowed Without Any Error Or Warning": types of many words, several constraints alike.
CREATE TABLE t(a LONG INT OF SORTS (1, -2.5), b "quoted type" DEFAULT (1), c UNIQUE, d DEFAULT 1 DEFAULT 2 NOT NULL NOT NULL);
INSERT INTO t(a, c) VALUES('5', 6);
SELECT a, typeof(a), b, c, d FROM t;
SELECT type FROM pragma_table_info('t') ORDER BY cid;
SELECT 1 FROM t WHERE 'rubbish' OR 1;
SELECT 1 AS x, 2 AS x, x.a FROM t AS x;
SELECT count(*) FROM t GROUP BY 'constant';
