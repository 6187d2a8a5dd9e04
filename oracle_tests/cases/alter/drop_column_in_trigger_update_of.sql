-- lang_altertable: a trigger whose WHEN names the column forbids dropping it; UPDATE OF lists and SET do not
CREATE TABLE t(a, b, c, d);
CREATE TRIGGER g1 AFTER UPDATE OF a, b ON t BEGIN SELECT 1; END;
ALTER TABLE t DROP b;
SELECT sql FROM sqlite_schema;
CREATE TRIGGER g2 AFTER UPDATE ON t WHEN new.c > 0 BEGIN SELECT 1; END;
-- error
ALTER TABLE t DROP c;
CREATE TRIGGER g3 AFTER INSERT ON t BEGIN UPDATE t SET d=1; END;
ALTER TABLE t DROP d;
-- error
INSERT INTO t VALUES(1,2);
DROP TRIGGER g3;
DROP TRIGGER g2;
ALTER TABLE t DROP c;
SELECT sql FROM sqlite_schema;
