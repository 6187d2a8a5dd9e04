-- Where REPLACE may delete rows with triggers, or a key's action renews a row in all its indexes, the statement could be
-- aborted, and so `triggers nested too deep` undoes it inside a transaction.
PRAGMA recursive_triggers = 1;
CREATE TABLE a(id INT PRIMARY KEY, k TEXT UNIQUE, u UNIQUE, r, s);
CREATE TRIGGER g BEFORE DELETE ON a BEGIN INSERT OR REPLACE INTO a VALUES (2, 'b', 2, 1, 1); END;
INSERT INTO a VALUES (1, 'c', NULL, 2, 3), (3, NULL, 4, 1, 2);
BEGIN;
-- error
DELETE FROM a;
SELECT * FROM a;
COMMIT;
PRAGMA foreign_keys = 1;
CREATE TABLE b(id INT PRIMARY KEY, u UNIQUE, s REFERENCES b ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED);
CREATE TRIGGER h BEFORE DELETE ON b BEGIN UPDATE OR IGNORE b SET u = 2; DELETE FROM b; END;
INSERT INTO b VALUES (1, NULL, NULL), (3, 4, 1);
BEGIN;
-- error
DELETE FROM b;
SELECT * FROM b;
ROLLBACK;
