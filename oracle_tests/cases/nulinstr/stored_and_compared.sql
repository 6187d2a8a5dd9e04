-- nulinstr: comparison and indexes see all bytes.
CREATE TABLE t(a TEXT UNIQUE);
INSERT INTO t VALUES('x' || char(0) || '1'), ('x' || char(0) || '2'), ('x');
SELECT hex(a), length(a) FROM t ORDER BY a;
SELECT count(*) FROM t WHERE a = 'x';
SELECT count(*) FROM t WHERE a LIKE 'x';
SELECT count(*) FROM t WHERE a LIKE 'x%';
SELECT count(*) FROM t WHERE a GLOB 'x*2';
SELECT count(DISTINCT a) FROM t;
