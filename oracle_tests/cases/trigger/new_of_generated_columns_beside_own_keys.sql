-- source: lang_createtrigger §2
-- a BEFORE UPDATE trigger sees a generated column of NEW made of the columns that are loaded: those that SET assigns
-- and those that the trigger reads; what the keys of a table that it changes look up is none of its reading
PRAGMA foreign_keys = ON;
CREATE TABLE log(what, x);
CREATE TABLE t(
    a, b UNIQUE, g AS (a + 1), h AS (b + 1),
    PRIMARY KEY (b, a), FOREIGN KEY (b, a) REFERENCES t(b, a) ON UPDATE SET DEFAULT
) WITHOUT ROWID;
INSERT INTO t(a, b) VALUES (0, 1), (5, 2);
CREATE TRIGGER before_update BEFORE UPDATE OF b ON t BEGIN
    UPDATE t SET a = 1 WHERE 0;
    DELETE FROM t WHERE a = 77;
    INSERT INTO log VALUES (NEW.g, NEW.h);
END;
UPDATE t SET b = 9 WHERE b = 1;
SELECT * FROM log;
SELECT * FROM t;
UPDATE t SET b = 8, a = 3 WHERE b = 2;
SELECT * FROM log;
SELECT * FROM t;
