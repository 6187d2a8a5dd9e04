-- lang_expr: the base expression is evaluated just once.
SELECT CASE abs(random()) % 2 WHEN 0 THEN 'ok' WHEN 1 THEN 'ok' ELSE 'twice' END;
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (3);
SELECT count(*) FROM t WHERE CASE abs(random() % 3) WHEN 0 THEN 1 WHEN 1 THEN 1 WHEN 2 THEN 1 END;
