-- schematab: objects made in any order are read again in the order of the rows
CREATE VIEW v AS SELECT * FROM w; CREATE VIEW w AS SELECT * FROM t; CREATE TABLE t(a REFERENCES u(x)); CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO u VALUES(new.a); END; CREATE TABLE u(x UNIQUE); INSERT INTO t VALUES(1);
-- reopen
SELECT * FROM v; PRAGMA foreign_keys=ON;
-- error
INSERT INTO t VALUES(1);
INSERT INTO t VALUES(2); SELECT * FROM u;
-- error
DROP TABLE u; SELECT type, name FROM sqlite_schema; SELECT * FROM v;
INSERT INTO t VALUES(3);
-- swap
SELECT * FROM w; PRAGMA foreign_key_check;
