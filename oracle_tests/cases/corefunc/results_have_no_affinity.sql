-- lang_corefunc in schemas: the result of a function compares without the affinity of its argument
CREATE TABLE t(i INTEGER, s TEXT, r REAL);
INSERT INTO t VALUES (5, '5', 5.0);
SELECT abs(i) = '5', length(s) = '1', upper(s) = 5, substr(s, 1) = 5, max(i, 1) = '5', coalesce(s, 1) = 5, +i = '5', i = '5', s = 5, round(r) = '5.0', likely(s) = 5 FROM t;
