-- lang_corefunc "nullif": the first argument unless the two are equal, by the first collation found.
SELECT nullif(5, 5), nullif(5, 5.0), nullif(5, '5'), nullif('a', 'a '), nullif('a', 'a ' COLLATE RTRIM), nullif('A' COLLATE NOCASE, 'a'), nullif(x'61', 'a'), nullif(NULL, NULL), typeof(nullif(1.0, 2)), nullif(0, FALSE), 10 / nullif(0, 0);
CREATE TABLE t(a INT, b TEXT);
INSERT INTO t VALUES(1, '1'), (2, 'x');
SELECT nullif(a, b), nullif(b, a), nullif(a, '1') FROM t;
