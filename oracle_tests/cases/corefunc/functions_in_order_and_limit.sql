-- lang_corefunc in schemas: sorting by functions, LIMIT and OFFSET by functions of constants
CREATE TABLE t(s);
INSERT INTO t VALUES ('pear'), ('Fig'), ('apple'), ('kiwi'), (NULL), ('banana');
SELECT s FROM t ORDER BY length(s), s;
SELECT s FROM t ORDER BY lower(s) DESC NULLS LAST LIMIT abs(-3) OFFSET length('a');
SELECT s FROM t ORDER BY substr(s, -1), s LIMIT max(1, 2);
SELECT length(s) AS n, count(*) FROM t GROUP BY length(s) HAVING n > coalesce(NULL, 3) ORDER BY n;
