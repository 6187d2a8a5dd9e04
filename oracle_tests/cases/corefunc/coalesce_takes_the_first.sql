-- lang_corefunc "coalesce", "ifnull": arguments behind the first that is not NULL are not evaluated.
SELECT coalesce(1, abs(-9223372036854775808)), coalesce(NULL, 2, abs(-9223372036854775808)), ifnull(3, abs(-9223372036854775808));
-- error
SELECT coalesce(NULL, abs(-9223372036854775808));
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(NULL, NULL, 3), (NULL, 2, NULL), (1, NULL, NULL), (0, 1, 1), ('', 'x', 'y');
SELECT coalesce(a, b, c), ifnull(a, b), coalesce(a, 'none'), typeof(coalesce(c, b, a)) FROM t;
SELECT * FROM t WHERE coalesce(a, b, c) = 2;
