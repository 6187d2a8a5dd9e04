-- lang_altertable RENAME COLUMN: an ON clause of UPDATE FROM in a trigger keeps the old name, so the renaming fails
CREATE TABLE t1(a,b,c);
CREATE TABLE t2(a,b,c);
CREATE TRIGGER g AFTER DELETE ON t1 BEGIN UPDATE t2 SET c = 1 FROM t2 AS f JOIN t1 AS h ON h.c = f.c; END;
-- error
ALTER TABLE t2 RENAME c TO cn;
ALTER TABLE t2 RENAME b TO bn;
ALTER TABLE t2 RENAME TO t3;
SELECT name, sql FROM sqlite_schema;
DROP TRIGGER g;
CREATE TRIGGER g AFTER DELETE ON t1 BEGIN UPDATE t3 SET c = 1 FROM t3 AS f, t1 AS h WHERE h.c = f.c; END;
ALTER TABLE t3 RENAME c TO cn;
SELECT name, sql FROM sqlite_schema;
DROP TRIGGER g;
CREATE TRIGGER g AFTER DELETE ON t1 BEGIN UPDATE t1 SET b = s.cn FROM (SELECT cn FROM t3) AS s JOIN t3 AS f ON f.cn = s.cn; END;
-- error
ALTER TABLE t3 RENAME cn TO c;
DROP TRIGGER g;
CREATE TRIGGER g AFTER DELETE ON t1 BEGIN UPDATE t1 SET b = 1 FROM t3 LEFT JOIN t1 AS h ON h.c = t3.cn; END;
-- error
ALTER TABLE t3 RENAME cn TO c;
-- error
ALTER TABLE t3 RENAME TO t4;
-- error
ALTER TABLE t1 RENAME c TO cc;
ALTER TABLE t1 RENAME TO u1;
SELECT name, sql FROM sqlite_schema;
