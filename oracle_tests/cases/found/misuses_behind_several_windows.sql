-- Windows are carried out one on the other. Behind all but the innermost an aggregate within a subquery is misused, in
-- window calls too, and ORDER BY makes more windows of those that it names.
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES (1, 2, 3), (2, 2, 4), (3, 1, 5), (1, 1, 1);
CREATE TABLE x(a);
INSERT INTO x VALUES (1), (2);
SELECT sum((SELECT max(t.b))) OVER () FROM t;
-- error
SELECT sum((SELECT max(t.b))) OVER () FROM t ORDER BY 1;
-- error
SELECT sum((SELECT max(t.b))) OVER (), count(*) OVER (ORDER BY b) FROM t;
SELECT sum(1) OVER (), count((SELECT max(t.b))) OVER (ORDER BY b) FROM t;
-- error
SELECT sum(1) OVER (), count((SELECT max(t.b))) OVER (ORDER BY b) FROM t ORDER BY 1;
SELECT sum(1) OVER (), count((SELECT max(t.b))) OVER (ORDER BY b) FROM t ORDER BY 2;
-- error
SELECT sum(1) OVER (), count(1) OVER (ORDER BY (SELECT max(t.b))) FROM t ORDER BY 2;
-- error
SELECT sum(1) OVER (), count(1) OVER (ORDER BY (SELECT max(t.b))) FROM t ORDER BY count(1) OVER (ORDER BY (SELECT max(t.b)));
SELECT sum(max(b)) OVER (), count(1) FILTER (WHERE (SELECT max(t.b) FROM x)) OVER (PARTITION BY 1) FROM t ORDER BY 2;
-- error
SELECT sum(max(b)) FILTER (WHERE (SELECT min(t.b) FROM x)) OVER (), count(max(b)) OVER (PARTITION BY 1) FROM t;
-- error
SELECT sum(1) OVER (ORDER BY a), count((SELECT max(t.b))) OVER (ORDER BY b), max(c) OVER () FROM t GROUP BY a;
SELECT sum(1) OVER (ORDER BY a), count(1) OVER (ORDER BY b), max((SELECT max(t.b))) OVER () FROM t GROUP BY a;
SELECT sum(1) OVER (ORDER BY a) FROM t GROUP BY a, b ORDER BY 1, count((SELECT max(t.b))) OVER (ORDER BY b);
-- error
SELECT sum(1) OVER (ORDER BY a) FROM t GROUP BY a, b ORDER BY count((SELECT max(t.b))) OVER (ORDER BY b), 1;
-- error
SELECT DISTINCT sum(1) OVER (ORDER BY (SELECT max(t.b))) AS s, count(1) OVER () FROM t ORDER BY s + 1;
-- error
SELECT max(a) OVER (ORDER BY (SELECT min(t.a))), sum(1) OVER (ORDER BY (SELECT total(t.b)) DESC), 1 FROM t ORDER BY 1, 1;
-- error
SELECT first_value(a) OVER (), sum((SELECT min(t.a) FROM x)) OVER (), max((SELECT sum(t.a))) OVER (ORDER BY a), 1 FROM t;
SELECT sum((SELECT max(t.a) FROM x)) OVER () FROM t UNION ALL SELECT 1;
-- error
SELECT sum((SELECT max(t.a) FROM x)) OVER () FROM t UNION ALL SELECT 1 ORDER BY 1;
SELECT sum((SELECT max(t.a) FROM x)) OVER (), 1 FROM t UNION ALL SELECT 1, 2 ORDER BY 2;
-- error
SELECT sum((SELECT max(t.a) FROM x)) OVER (), 1 FROM t UNION SELECT 1, 2 ORDER BY 2;
SELECT 1, 2 UNION ALL SELECT 1, count((SELECT max(t.a) FROM x)) OVER (ORDER BY a) FROM t UNION ALL SELECT 3, 4;
-- error
SELECT 1, 2 UNION SELECT 1, count((SELECT max(t.a) FROM x)) OVER (ORDER BY a) FROM t UNION ALL SELECT 3, 4;
