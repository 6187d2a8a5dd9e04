-- Numbers run together with letters.
-- error
SELECT 1a;
-- error
SELECT 1.5abc;
-- error
SELECT 5.abc;
-- error
SELECT 1e5abc;
-- error
SELECT .5e;
-- error
SELECT 0xZZ;
-- error
SELECT 123abc AS x;
-- error
SELECT a FROM t WHERE a=1and b;
-- error
SELECT 1 AS a, 2AS b;
