-- lang_select: NULLS FIRST and NULLS LAST with directions, collations, expressions and several terms.
CREATE TABLE t(a, b);
INSERT INTO t VALUES (2,NULL),(NULL,'b'),(1,'A'),(NULL,NULL),(2,'a');
SELECT a, b FROM t ORDER BY a NULLS LAST, b NULLS LAST;
SELECT a, b FROM t ORDER BY a DESC NULLS FIRST, b DESC NULLS FIRST;
SELECT a, b FROM t ORDER BY b COLLATE nocase NULLS LAST, a NULLS FIRST;
SELECT a, b FROM t ORDER BY a + 1 NULLS LAST, b;
SELECT a, count(*) FROM t GROUP BY a ORDER BY a NULLS LAST;
SELECT group_concat(b ORDER BY a NULLS LAST, b) FROM t;
-- error
CREATE INDEX i ON t(a NULLS LAST);
-- error
SELECT a FROM t ORDER BY a NULLS;
