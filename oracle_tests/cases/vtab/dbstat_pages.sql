-- dbstat: one row a page: kinds, cells, payload; sums agree with the file
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
CREATE INDEX i ON t(b);
INSERT INTO t WITH RECURSIVE n(v) AS (VALUES(1) UNION ALL SELECT v+1 FROM n WHERE v<400) SELECT v, 'row '||v FROM n;
INSERT INTO t VALUES(1000, zeroblob(9000));
SELECT name, pagetype, count(*), sum(ncell) FROM dbstat WHERE pagetype<>'overflow' GROUP BY 1,2 ORDER BY 1,2;
SELECT count(*) FROM dbstat WHERE name='t' AND pagetype='overflow';
SELECT sum(pgsize)=(SELECT page_count*4096 FROM pragma_page_count) FROM dbstat;
SELECT name, pageno, ncell FROM dbstat('main', 1) ORDER BY name;
SELECT DISTINCT path FROM dbstat WHERE name='sqlite_schema';
