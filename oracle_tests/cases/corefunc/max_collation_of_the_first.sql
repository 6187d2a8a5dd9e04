-- lang_corefunc max(X,Y,...): "searches its arguments from left to right for an argument that defines a collating
-- function and uses that collating function for all string comparisons"
CREATE TABLE t(b TEXT, n TEXT COLLATE NOCASE, r TEXT COLLATE RTRIM);
INSERT INTO t VALUES ('a', 'B', 'b '), ('B', 'a', 'A'), ('b', 'B', 'b'), ('x', 'X ', 'x ');
SELECT max(b, n), max(n, b), max('a' COLLATE NOCASE, b), max(b, 'Z' COLLATE NOCASE), min(r, b), min(n, r), max('b', b), min('B', n) FROM t ORDER BY rowid;
