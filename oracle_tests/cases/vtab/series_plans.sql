-- program: sqlite3
-- series: the plans
EXPLAIN QUERY PLAN SELECT * FROM generate_series(1, 2);
EXPLAIN QUERY PLAN SELECT * FROM generate_series(1, 2, 3);
EXPLAIN QUERY PLAN SELECT * FROM generate_series(1);
EXPLAIN QUERY PLAN SELECT * FROM generate_series(1, 2) WHERE value > 1;
EXPLAIN QUERY PLAN SELECT * FROM generate_series(1, 2) WHERE value = 1;
EXPLAIN QUERY PLAN SELECT * FROM generate_series(1, 2) WHERE value BETWEEN 1 AND 2;
EXPLAIN QUERY PLAN SELECT * FROM generate_series(1, 2) WHERE value IN (1, 2);
EXPLAIN QUERY PLAN SELECT * FROM generate_series(1, 2) ORDER BY value;
EXPLAIN QUERY PLAN SELECT * FROM generate_series(1, 2) ORDER BY value DESC;
EXPLAIN QUERY PLAN SELECT * FROM generate_series(1, 2) ORDER BY value + 0;
EXPLAIN QUERY PLAN SELECT * FROM generate_series(1, 2) LIMIT 1;
EXPLAIN QUERY PLAN SELECT * FROM generate_series(1, 2) LIMIT 1 OFFSET 1;
EXPLAIN QUERY PLAN SELECT * FROM generate_series(1, 2) a, generate_series(a.value, 3) b;
EXPLAIN QUERY PLAN SELECT * FROM generate_series(1, 2) a LEFT JOIN generate_series(3, 4) b ON a.value = b.value;
EXPLAIN QUERY PLAN SELECT * FROM generate_series(1, 2) a, generate_series(3, 4) b WHERE a.value = b.value;
EXPLAIN QUERY PLAN SELECT count(*) FROM generate_series(1, 2);
EXPLAIN QUERY PLAN SELECT max(value) FROM generate_series(1, 2);
EXPLAIN QUERY PLAN SELECT (SELECT count(*) FROM generate_series(1, x)) FROM (SELECT 1 AS x);
