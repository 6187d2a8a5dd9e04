-- Terms of HAVING on keys of GROUP BY are asked of each row, so that they may fail; `x AND 0` of what is left is 0.
-- needs: having_terms,flatten
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
INSERT INTO t VALUES (1, 2, 'x'), (2, 3, '1'), (3, 3, NULL);
-- error
SELECT b FROM t GROUP BY c HAVING json(c) AND 0;
-- error
SELECT b FROM t GROUP BY c HAVING 0 AND NOT json(c);
-- error
SELECT b FROM t GROUP BY b HAVING json('x') > 1 AND 0;
-- error
SELECT b FROM t GROUP BY b HAVING json('{') IN () AND 0;
SELECT b FROM t GROUP BY b HAVING json(c) AND 0;
SELECT b FROM t GROUP BY b HAVING 0 AND json(c) AND a > 1;
SELECT b FROM t GROUP BY b HAVING a > 0 AND json(c) AND FALSE;
SELECT b FROM t GROUP BY c HAVING (json(c) AND 0) OR a = 1;
-- error
SELECT b FROM t GROUP BY b HAVING count(json(c)) AND 0;
SELECT count(*) FROM t HAVING json(c) AND 0;
SELECT b FROM (SELECT a, b, c, 0 AS z FROM t) GROUP BY b HAVING json(c) AND z;
-- error
SELECT b FROM t GROUP BY b HAVING likely(json('x') AND 0);
