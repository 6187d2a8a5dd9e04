-- quirks §8: "x" that is no column is a string, in CHECK, DEFAULT, triggers, indexes and VALUES
CREATE TABLE t(a DEFAULT "dflt", b CHECK(b<>"bad")); INSERT INTO t(b) VALUES("good"),("a"); SELECT * FROM t;
-- error
INSERT INTO t(b) VALUES("bad");
UPDATE t SET b="a" WHERE a="dflt"; SELECT * FROM t; CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET a="from trigger" WHERE rowid=new.rowid; END; INSERT INTO t(b) VALUES("rowid"); SELECT a, typeof(b) FROM t; CREATE INDEX i ON t(a) WHERE b="good"; CREATE VIEW v AS SELECT "nocolumn" AS s, "a" FROM t LIMIT 1; SELECT * FROM v; DELETE FROM t WHERE "nothing"="nothing" AND "b"='dflt'; SELECT count(*) FROM t; INSERT INTO t("b", "a") VALUES(1, "b"); SELECT sql FROM sqlite_schema WHERE type='index';
