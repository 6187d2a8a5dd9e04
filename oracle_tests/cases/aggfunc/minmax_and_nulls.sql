-- lang_aggfunc: NULLs never win, alone they give NULL
CREATE TABLE t(g, x);
INSERT INTO t VALUES (1, NULL), (1, 5), (2, NULL), (2, NULL), (3, 'a'), (3, 7), (3, x'00');
SELECT g, max(x), min(x), typeof(max(x)), typeof(min(x)) FROM t GROUP BY g ORDER BY g;
CREATE INDEX i ON t(x);
SELECT max(x), min(x) FROM t;
SELECT min(x) FROM t WHERE g = 2;
SELECT max(x) FROM t WHERE x < 100;
