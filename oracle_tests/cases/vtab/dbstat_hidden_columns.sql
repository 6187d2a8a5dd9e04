-- dbstat §1, §2: the hidden columns schema and aggregate, as constraints and as arguments
CREATE TABLE t(a); INSERT INTO t VALUES(1);
CREATE TEMP TABLE u(b); INSERT INTO u VALUES(zeroblob(9000));
SELECT name, type, hidden FROM pragma_table_xinfo('dbstat');
SELECT name, path, pageno FROM dbstat('temp') ORDER BY path;
SELECT name, path, pageno, pagetype, ncell, pgsize FROM dbstat('temp', 1) ORDER BY name;
SELECT name FROM dbstat('main', 0) ORDER BY name;
SELECT schema, aggregate FROM dbstat WHERE name = 't';
SELECT schema, aggregate FROM dbstat WHERE schema = 'temp' AND aggregate = TRUE;
SELECT count(*) FROM dbstat('nope');
SELECT count(*) FROM dbstat(NULL);
SELECT count(*) FROM dbstat('main', NULL);
-- error
SELECT count(*) FROM dbstat('main', 1, 2);
SELECT name FROM dbstat WHERE aggregate = 2 ORDER BY 1;
SELECT * FROM dbstat AS d, (SELECT 'temp' AS s) AS x WHERE d.schema = x.s AND d.path = '/' AND d.name = 'u';
