-- SQLite stops at the first mistake of a definition: it comes to options and to bodies of triggers last; CHECKs come
-- before generated columns
CREATE TABLE t(a);
CREATE VIEW v AS SELECT 1;
-- error
CREATE TABLE t(a) bogus;
-- error
CREATE TABLE n(a, a) bogus;
-- error
CREATE TABLE n(a, UNIQUE(nope)) bogus;
-- error
CREATE TABLE n(a) bogus;
-- error
CREATE TABLE sqlite_x(a) WITHOUT bogus;
-- error
CREATE TABLE n(a AS (nope1), b, CHECK (nope2));
-- error
CREATE TRIGGER g AFTER INSERT ON v BEGIN DELETE FROM t INDEXED BY i; END;
-- error
CREATE TRIGGER g AFTER INSERT ON nope BEGIN INSERT INTO t VALUES (1) RETURNING 1; END;
-- error
CREATE TRIGGER g AFTER INSERT ON v BEGIN INSERT INTO main.t VALUES (1); END;
-- error
CREATE TRIGGER g AFTER INSERT ON x.t BEGIN INSERT INTO main.t VALUES (1); END;
-- error
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO main.t VALUES (?1); END;
-- error
CREATE TRIGGER g AFTER INSERT ON t WHEN ?1 BEGIN SELECT * FROM x.t; END;
-- error
CREATE TRIGGER g AFTER INSERT ON t WHEN (SELECT 1 FROM x.t) BEGIN SELECT ?1; END;
-- error
CREATE TEMP TRIGGER g AFTER INSERT ON t WHEN (SELECT 1 FROM x.t) BEGIN SELECT ?1; END;
