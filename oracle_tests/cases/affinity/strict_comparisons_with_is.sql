-- IS converts like =.
CREATE TABLE t(i INT, s TEXT, n);
INSERT INTO t VALUES(1, '1', 1), (2, '2', '2'), (NULL, NULL, NULL);
SELECT i IS '1', s IS 1, n IS '1', i IS s, n IS s, i IS n, i IS NOT s, n IS NOT DISTINCT FROM i, s IS DISTINCT FROM n FROM t;
SELECT count(*) FROM t WHERE i IS s;
SELECT count(*) FROM t x, t y WHERE x.n IS y.s;
