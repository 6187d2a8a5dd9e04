-- lang_createtrigger: a trigger's table must be in its own database unless it is TEMP
ATTACH ':memory:' AS x;
CREATE TABLE x.t(a);
-- error
CREATE TRIGGER main.g AFTER INSERT ON x.t BEGIN SELECT 1; END;
CREATE TRIGGER x.g AFTER INSERT ON t BEGIN SELECT 1; END;
CREATE TABLE m(a);
CREATE TABLE lg(v);
CREATE TEMP TRIGGER tg AFTER INSERT ON x.t BEGIN INSERT INTO lg VALUES(new.a); END;
INSERT INTO x.t VALUES(7);
SELECT * FROM lg;
