-- lang_aggfunc: "that argument can be preceded by the keyword DISTINCT. In such cases, duplicate elements are
-- filtered before being passed into the aggregate function"
CREATE TABLE t(g, a, s TEXT COLLATE NOCASE);
INSERT INTO t VALUES (1, 1, 'a'), (1, 1.0, 'A'), (1, '1', 'b'), (1, NULL, NULL), (2, 2, 'x'), (2, 2, 'X'), (2, x'32', 'x '), (2, 3, 'y');
SELECT g, count(DISTINCT a), sum(DISTINCT a), total(DISTINCT a), avg(DISTINCT a), count(DISTINCT s), count(DISTINCT s COLLATE BINARY) FROM t GROUP BY g ORDER BY g;
SELECT group_concat(DISTINCT g), min(DISTINCT a), max(DISTINCT a) FROM t;
-- error
SELECT group_concat(DISTINCT s, '-') FROM t;
-- error
SELECT string_agg(DISTINCT s, ',') FROM t;
