-- lang_expr "CASE expression": each WHEN is taken as a boolean, as WHERE takes it.
CREATE TABLE t(v);
INSERT INTO t VALUES(0), (0.0), (0.1), (-1), ('0'), ('1x'), ('x'), (''), (NULL), (x'31'), (x'00'), ('0.0'), (9e999);
SELECT v, CASE WHEN v THEN 'yes' ELSE 'no' END, CASE WHEN NOT v THEN 'not' ELSE 'other' END, iif(v, 'y', 'n') FROM t;
SELECT count(*) FROM t WHERE v;
SELECT count(*) FROM t WHERE NOT v;
