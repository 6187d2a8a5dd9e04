-- Of the references that share an expression's rows the first in FROM has them made, with its ORDER BY, though one in a
-- subquery of a result column, whose query joins it and so drops the order, stands before it in the text.
CREATE TABLE t(a, b);
CREATE TABLE u(a, c);
-- error
WITH q(a) AS (SELECT x.a FROM t AS x JOIN t ON x.a = t.a ORDER BY min(t.b)),
  r(n) AS NOT MATERIALIZED (SELECT c FROM u INTERSECT SELECT count(*) OVER (ORDER BY x.a) FROM q AS x)
  SELECT (SELECT count(c) FROM (q AS y JOIN u ON y.a = u.a) LEFT JOIN q ON y.a < 3) FROM r;
WITH q(a) AS (SELECT x.a FROM t AS x JOIN t ON x.a = t.a ORDER BY min(t.b)),
  r(n) AS NOT MATERIALIZED (SELECT c FROM u INTERSECT SELECT count(*) OVER (ORDER BY x.a) FROM q AS x JOIN u)
  SELECT (SELECT count(c) FROM (q AS y JOIN u ON y.a = u.a) LEFT JOIN q ON y.a < 3);
WITH q(a) AS (SELECT x.a FROM t AS x JOIN t ON x.a = t.a ORDER BY t.b),
  r(n) AS NOT MATERIALIZED (SELECT c FROM u UNION SELECT count(*) OVER (ORDER BY x.a) FROM q AS x)
  SELECT (SELECT count(c) FROM (q AS y JOIN u ON y.a = u.a) LEFT JOIN q ON y.a < 3) FROM r;
