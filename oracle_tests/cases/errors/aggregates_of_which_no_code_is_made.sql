-- Source: SQLite itself
-- An aggregate counts also where no code is made of it, as in count() AND 0: HAVING may stand beside it, and GROUP BY may
-- not hold it.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2), (2, 3);
SELECT count() IN (), row_number() OVER () FROM t HAVING 1;
SELECT count() IN () FROM t HAVING 1;
SELECT count() IN (), row_number() OVER (ORDER BY count()) FROM t HAVING count() = 2 ORDER BY 2;
-- error
SELECT 1 FROM t GROUP BY count() IN ();
SELECT count() AND 0, row_number() OVER () FROM t HAVING 1;
SELECT count() AND 0 FROM t HAVING 1;
SELECT count() AND 0, row_number() OVER (ORDER BY count()) FROM t HAVING count() = 2 ORDER BY 2;
-- error
SELECT 1 FROM t GROUP BY count() AND 0;
SELECT 0 AND count(), row_number() OVER () FROM t HAVING 1;
SELECT 0 AND count() FROM t HAVING 1;
SELECT 0 AND count(), row_number() OVER (ORDER BY count()) FROM t HAVING count() = 2 ORDER BY 2;
-- error
SELECT 1 FROM t GROUP BY 0 AND count();
SELECT count() OR 1, row_number() OVER () FROM t HAVING 1;
SELECT count() OR 1 FROM t HAVING 1;
SELECT count() OR 1, row_number() OVER (ORDER BY count()) FROM t HAVING count() = 2 ORDER BY 2;
-- error
SELECT 1 FROM t GROUP BY count() OR 1;
SELECT (count() IN ()) IS NULL, row_number() OVER () FROM t HAVING 1;
SELECT (count() IN ()) IS NULL FROM t HAVING 1;
SELECT (count() IN ()) IS NULL, row_number() OVER (ORDER BY count()) FROM t HAVING count() = 2 ORDER BY 2;
-- error
SELECT 1 FROM t GROUP BY (count() IN ()) IS NULL;
SELECT (count() + 1) NOT IN (), row_number() OVER () FROM t HAVING 1;
SELECT (count() + 1) NOT IN () FROM t HAVING 1;
SELECT (count() + 1) NOT IN (), row_number() OVER (ORDER BY count()) FROM t HAVING count() = 2 ORDER BY 2;
-- error
SELECT 1 FROM t GROUP BY (count() + 1) NOT IN ();
SELECT count() IN () OR a, row_number() OVER () FROM t HAVING 1;
SELECT count() IN () OR a FROM t HAVING 1;
SELECT count() IN () OR a, row_number() OVER (ORDER BY count()) FROM t HAVING count() = 2 ORDER BY 2;
-- error
SELECT 1 FROM t GROUP BY count() IN () OR a;
-- error
SELECT 1, row_number() OVER (ORDER BY count()) FROM t HAVING 1;
-- error
SELECT a IN (), row_number() OVER () FROM t HAVING 1;
-- error
SELECT 1 FROM t HAVING a AND 0;
