-- optoverview "Constant Propagation": where a = 5, other terms on a are terms on 5.
CREATE TABLE b(k, w); CREATE INDEX bk ON b(k); CREATE TABLE n(i INT, x TEXT, u); CREATE INDEX ni ON n(i); CREATE INDEX nu ON n(u);
EXPLAIN QUERY PLAN SELECT * FROM b WHERE w = 10 AND k > w;
EXPLAIN QUERY PLAN SELECT * FROM b WHERE w = 10 AND w < k;
EXPLAIN QUERY PLAN SELECT * FROM b WHERE w = 10 AND k > w + 1;
EXPLAIN QUERY PLAN SELECT * FROM n WHERE x = '5' AND i = x;
EXPLAIN QUERY PLAN SELECT * FROM n WHERE u = 5 AND i = u;
EXPLAIN QUERY PLAN SELECT * FROM n WHERE i = 5 AND u IN (i, 7);
