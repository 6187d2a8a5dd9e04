-- lang_select "WHERE clause filtering": only rows for which the expression is true stay; NULL is not true.
CREATE TABLE t(a);
INSERT INTO t VALUES(0), (1), (NULL), ('x'), ('1'), (0.0), (0.5), (x'31'), (-1);
SELECT quote(a) FROM t WHERE a;
SELECT quote(a) FROM t WHERE NOT a;
SELECT quote(a) FROM t WHERE a IS NOT TRUE;
SELECT count(*) FROM t WHERE NULL;
SELECT count(*) FROM t WHERE 'abc';
SELECT count(*) FROM t WHERE '2abc';
SELECT count(*) FROM t WHERE a OR NOT a;
