-- Of a call's parts SQLite tells the last mistake that it meets, and behind the first it looks no deeper than into tests
-- for NULL and for a name, which might be TRUE.
CREATE TABLE t(a, b);

-- error
SELECT avg(z.a) FILTER (WHERE z.b) FROM t;
-- error
SELECT avg(z.a) FILTER (WHERE z.b IS TRUE) FROM t;
-- error
SELECT avg(z.a) FILTER (WHERE z.b IS 1) FROM t;
-- error
SELECT avg(z.a) FILTER (WHERE z.b + 1) FROM t;
-- error
SELECT avg(z.a) FILTER (WHERE z.b + 1 IS TRUE) FROM t;
-- error
SELECT avg(z.a) FILTER (WHERE z.b + 1 IS NULL) FROM t;
-- error
SELECT avg(z.a) FILTER (WHERE z.b + 1 NOTNULL) FROM t;
-- error
SELECT avg(z.a) FILTER (WHERE z.b + 1 IS zz) FROM t;
-- error
SELECT avg(z.a) FILTER (WHERE (z.b IS NULL) IS TRUE) FROM t;
-- error
SELECT avg(z.a) FILTER (WHERE z.b || z.c IS NOT FALSE) FROM t;
-- error
SELECT avg(z.a) FILTER (WHERE (z.b IS FALSE) + 1) FROM t;
-- error
SELECT avg(z.a) FILTER (WHERE (z.b IS FALSE) AND z.c) FROM t;
-- error
SELECT sum(z.a ORDER BY z.b + 1 IS TRUE) FROM t;
-- error
SELECT sum(a ORDER BY z.b + 1 IS TRUE) FILTER (WHERE z.c OR 1 IS TRUE) FROM t;
-- error
SELECT a FROM t GROUP BY a HAVING avg(z.a % 7) FILTER (WHERE z.b + 1 IS TRUE) <> (SELECT group_concat(b) FROM t);
