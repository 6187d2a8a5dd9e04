-- lang_expr "The BETWEEN operator": x is evaluated only once, also where it is a subquery; the bounds may be subqueries.
CREATE TABLE t(a, lo, hi);
INSERT INTO t VALUES(5, 1, 9), (0, 1, 9), (9, NULL, 9), (NULL, 1, 2), (3, 3, 3);
SELECT a FROM t AS o WHERE (SELECT a FROM t WHERE rowid = o.rowid) BETWEEN lo AND hi;
SELECT a FROM t AS o WHERE a BETWEEN (SELECT min(lo) FROM t) AND (SELECT max(hi) FROM t WHERE t.rowid <= o.rowid);
SELECT a, (SELECT count(*) FROM t AS i WHERE i.a BETWEEN o.lo AND o.hi) FROM t AS o;
SELECT sum(a BETWEEN lo AND hi), count(a BETWEEN lo AND hi), sum(a NOT BETWEEN lo AND hi) FROM t;
