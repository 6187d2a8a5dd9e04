-- The index that INDEXED BY names may serve each branch of an OR; a partial one if each of them implies its WHERE.
-- needs: or_union,idle_operands
CREATE TABLE t(a INT, b INT, c INT);
CREATE INDEX ta ON t(a) WHERE a NOTNULL;
CREATE INDEX tb ON t(b, c);
INSERT INTO t VALUES(3, 1, 1), (1, 2, 0), (2, 3, NULL), (1, 1, 5), (0, 4, 2), (NULL, 1, 1), (9, 9, 9);
EXPLAIN QUERY PLAN SELECT * FROM t INDEXED BY ta WHERE a > 5 OR a < 1;
SELECT * FROM t INDEXED BY ta WHERE a > 5 OR a < 1;
EXPLAIN QUERY PLAN SELECT * FROM t INDEXED BY ta WHERE c = 5 AND (a = 1 OR a > 3);
SELECT * FROM t INDEXED BY ta WHERE c = 5 AND (a = 1 OR a > 3);
EXPLAIN QUERY PLAN SELECT * FROM t INDEXED BY ta WHERE a = 5 OR b > 3 AND a IS NOT NULL;
SELECT * FROM t INDEXED BY ta WHERE a = 5 OR b > 3 AND a IS NOT NULL;
EXPLAIN QUERY PLAN SELECT * FROM t INDEXED BY tb WHERE b = 1 AND c > 2 OR b > 3;
SELECT * FROM t INDEXED BY tb WHERE b = 1 AND c > 2 OR b > 3;
EXPLAIN QUERY PLAN SELECT * FROM t INDEXED BY ta WHERE a > 2 OR 0;
SELECT * FROM t INDEXED BY ta WHERE a > 2 OR 0;
EXPLAIN QUERY PLAN SELECT * FROM t INDEXED BY ta WHERE a > 2 OR c IN ();
SELECT * FROM t INDEXED BY ta WHERE a > 2 OR c IN ();
EXPLAIN QUERY PLAN SELECT * FROM t x LEFT JOIN t y INDEXED BY ta ON y.a = x.b OR y.a > 5 AND y.b = 9;
SELECT * FROM t x LEFT JOIN t y INDEXED BY ta ON y.a = x.b OR y.a > 5 AND y.b = 9;
-- error
SELECT * FROM t INDEXED BY ta WHERE a > 5 OR b = 3;
-- error
SELECT * FROM t INDEXED BY ta WHERE a > 5 OR 1;
-- error
SELECT * FROM t INDEXED BY ta WHERE a > 5 OR 0.0;
-- error
SELECT * FROM t x LEFT JOIN t y INDEXED BY ta ON y.a = x.b OR 0;
