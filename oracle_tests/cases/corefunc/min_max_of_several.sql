-- lang_corefunc: min and max of several arguments; NULL if any is NULL; the first argument with a collation decides.
SELECT max(1, 2.5, 2), min(1, 2.5, 0), max('a', 'B'), min('a', 'B'), max('a', 1), min('a', 1), max(x'00', 'z'), max(1, NULL), min(NULL, NULL), max('a' COLLATE NOCASE, 'B'), max('a', 'B' COLLATE NOCASE), min(1, 1.0), max(1, 1.0), typeof(max(1, 1.0)), max('10', 9), min('10', 9);
CREATE TABLE t(a TEXT COLLATE NOCASE, b TEXT);
INSERT INTO t VALUES('b', 'A'), ('a', 'B');
SELECT max(a, b), max(b, a), min(a, b), max(a, 'C') FROM t;
