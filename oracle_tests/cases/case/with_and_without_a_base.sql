-- lang_expr CASE: with a base the WHENs are compared by =, without one they are conditions.
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c TEXT, d REAL);
INSERT INTO t VALUES (1,10,'one',1.5),(2,20,'Two',NULL),(3,NULL,'three',-2.25),(4,20,NULL,1e10),(5,'x','one',0.0);
SELECT a, CASE b WHEN 10 THEN 'ten' WHEN 20 THEN 'twenty' ELSE 'other' END FROM t;
SELECT a, CASE WHEN b = 10 THEN 'ten' WHEN b THEN 'some' END FROM t;
SELECT CASE NULL WHEN NULL THEN 1 ELSE 2 END, CASE WHEN NULL THEN 1 ELSE 2 END, CASE 1 WHEN '1' THEN 'text' WHEN 1 THEN 'int' END;
SELECT CASE c WHEN 'ONE' COLLATE nocase THEN 1 ELSE 0 END FROM t;
SELECT CASE (SELECT count(*) FROM t) WHEN 5 THEN 'five' END;
