-- lang_createtrigger: WHEN must be true, not NULL
CREATE TABLE t(a);
CREATE TABLE lg(x);
CREATE TRIGGER g AFTER INSERT ON t WHEN new.a BEGIN INSERT INTO lg VALUES(new.a); END;
INSERT INTO t VALUES(1),(NULL),(0),('2x'),('x');
SELECT * FROM lg;
