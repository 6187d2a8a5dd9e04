-- A window function that is a key of GROUP BY, which only the number of a result column can make it.
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES(1,2), (2,3), (3,2);
-- error
SELECT sum(a) OVER () AS w, a FROM t GROUP BY 1;
-- error
SELECT sum(a) OVER () AS w, a FROM t GROUP BY w;
-- error
SELECT sum(a) OVER () AS w, a FROM t GROUP BY a, (1);
-- error
SELECT row_number() OVER () GROUP BY 1;
-- error
SELECT "Sum"(a) OVER (PARTITION BY b) + Rank() OVER () FROM t GROUP BY 1 COLLATE nocase;
-- error
SELECT sum(sum(a)) OVER () + 1 FROM t GROUP BY 1;
-- error
SELECT sum(a) OVER (ORDER BY count(*)) FROM t GROUP BY 1;
-- error
SELECT sum(a) OVER (), (1, 2) FROM t GROUP BY 1;
-- error
SELECT sum(a) OVER (), nope FROM t GROUP BY 1;
-- error
SELECT EXISTS (SELECT sum(a) OVER () FROM t GROUP BY 1);
-- error
SELECT 1 UNION SELECT sum(a) OVER () FROM t GROUP BY 1;
SELECT sum(a) OVER (), a FROM t GROUP BY 2;
SELECT (SELECT sum(a) OVER () FROM t) AS w, count(*) FROM t GROUP BY w;
