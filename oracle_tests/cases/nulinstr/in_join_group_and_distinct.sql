-- nulinstr: joins, groups and DISTINCT see the bytes behind the NUL.
CREATE TABLE t(a TEXT);
CREATE TABLE u(a TEXT, n);
INSERT INTO t VALUES('k' || char(0) || '1'), ('k' || char(0) || '2'), ('k'), ('k');
INSERT INTO u VALUES('k' || char(0) || '2', 'two'), ('k', 'plain');
SELECT hex(t.a), n FROM t JOIN u ON t.a = u.a ORDER BY n;
SELECT hex(a), count(*) FROM t GROUP BY a ORDER BY a;
SELECT count(*) FROM (SELECT DISTINCT a FROM t);
SELECT hex(a) FROM t EXCEPT SELECT hex(a) FROM u ORDER BY 1;
SELECT hex(a) FROM t WHERE a IN (SELECT a FROM u) ORDER BY rowid;
