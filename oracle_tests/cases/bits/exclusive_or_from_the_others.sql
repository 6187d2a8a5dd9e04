-- There is no operator for exclusive or; it is made of the others.
CREATE TABLE t(a INT, b INT);
INSERT INTO t VALUES(5, 3), (12, 10), (-1, 1), (0, 0), (9223372036854775807, -9223372036854775808);
SELECT a, b, (a | b) - (a & b), (a & ~b) | (~a & b), (a | b) & ~(a & b) FROM t;
-- error
SELECT 5 ^ 3;
-- error
SELECT 5 # 3;
-- error
SELECT a ~ b FROM t;
