-- dbstat §3: how full pages are, in order or not, and what VACUUM makes of it
CREATE TABLE t(a INTEGER PRIMARY KEY, b); CREATE TABLE u(a INTEGER PRIMARY KEY, b);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) INSERT INTO t SELECT i, printf('%.*c', 100, 'x') FROM n;
INSERT INTO u SELECT * FROM t;
DELETE FROM t WHERE a % 5;
SELECT name, sum(ncell), sum(payload) FROM dbstat GROUP BY name ORDER BY name;
SELECT name, sum(unused) * 100 / sum(pgsize) > 50 FROM dbstat GROUP BY name ORDER BY name;
VACUUM;
SELECT name, sum(ncell), sum(payload), count(*) FROM dbstat GROUP BY name ORDER BY name;
SELECT name, sum(unused) * 100 / sum(pgsize) > 50 FROM dbstat GROUP BY name ORDER BY name;
SELECT name, pageno FROM dbstat WHERE pagetype = 'leaf' ORDER BY name, path;
SELECT count(*) FROM dbstat d JOIN dbstat e ON d.name = e.name AND e.pageno = d.pageno + 1 WHERE d.name = 'u';
