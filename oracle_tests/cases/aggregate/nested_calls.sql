-- An aggregate in the argument of another one is misuse; a scalar function around and inside is not.
CREATE TABLE t(a);
INSERT INTO t VALUES(-1), (2);
SELECT abs(sum(abs(a))), round(avg(a), 1) FROM t;
-- error
SELECT sum(count(*)) FROM t;
-- error
SELECT max(min(a)) FROM t;
-- error
SELECT sum(abs(max(a))) FROM t;
SELECT sum((SELECT max(a) FROM t)) FROM t;
-- error
SELECT count(*) FILTER (WHERE sum(a) > 0) FROM t;
