-- lang_select "WHERE clause filtering": only rows for which the expression is true stay; NULL and zero do not.
CREATE TABLE t(x);
INSERT INTO t VALUES(0), (1), (-1), (NULL), (0.0), (0.5), ('0'), ('1'), ('abc'), ('1abc'), ('0.1x'), (x'31'), (x'30'), ('');
SELECT x FROM t WHERE x;
SELECT x FROM t WHERE NOT x;
SELECT x FROM t WHERE x IS NULL OR NOT x;
SELECT count(*) FROM t WHERE NULL;
SELECT count(*) FROM t WHERE 'a';
SELECT count(*) FROM t WHERE '1a';
SELECT count(*) FROM t WHERE 0.1;
