-- minus zero loses its sign in a REAL or NUMERIC column, for triggers and RETURNING too
CREATE TABLE t(a REAL, b NUMERIC, c);
INSERT INTO t VALUES(-0.0, -0.0, -0.0) RETURNING a, b, c, +a, a||'';
SELECT * FROM t;
CREATE TABLE lg(x, y, z);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO lg VALUES(new.a, new.a||'', new.c); END;
INSERT INTO t VALUES(-0.0, -0.0, -0.0);
SELECT * FROM lg;
CREATE TRIGGER tr2 BEFORE INSERT ON t BEGIN INSERT INTO lg VALUES(new.a, new.a||'', new.c); END;
INSERT INTO t VALUES(-0.0, -0.0, -0.0);
SELECT * FROM lg;
UPDATE t SET a=-0.0 RETURNING a, printf('%g',a);
CREATE TABLE s(a REAL, b ANY) STRICT;
INSERT INTO s VALUES(-0.0, -0.0) RETURNING a, b;
SELECT -0.0, CAST(-0.0 AS REAL), -(0.0), 0.0*-1, -1*0.0, max(-0.0, 0), abs(-0.0), round(-0.0), CAST('-0.0' AS REAL), '-0.0'+0, -0.0||'', printf('%g', -0.0), json_array(-0.0), quote(-0.0);
SELECT x, +x, x||'' FROM (SELECT -0.0 AS x UNION ALL SELECT 0.0);
SELECT DISTINCT x FROM (SELECT -0.0 AS x UNION ALL SELECT 0.0);
SELECT sum(x), min(x), max(x), avg(x), total(x), group_concat(x) FROM (SELECT -0.0 AS x UNION ALL SELECT -0.0);
