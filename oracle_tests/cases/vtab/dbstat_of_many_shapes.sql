-- dbstat §1: paths of inner pages, leaves and overflow pages
-- page_size: 512
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<60) INSERT INTO t SELECT i, printf('%0*d', i*3, i) FROM n;
INSERT INTO t VALUES(61, zeroblob(2000));
SELECT path, pagetype, ncell, payload, mx_payload FROM dbstat WHERE name='t' ORDER BY path;
CREATE TABLE w(k PRIMARY KEY, v) WITHOUT ROWID; INSERT INTO w SELECT b, a FROM t WHERE a<40;
SELECT pagetype, count(*), sum(ncell) FROM dbstat WHERE name='w' GROUP BY 1 ORDER BY 1;
DELETE FROM t WHERE a>30;
SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 1;
