-- found by the generator of changes: PRAGMA defer_foreign_keys: RESTRICT is not looked at, a single row's children are
PRAGMA foreign_keys=1;
CREATE TABLE a(r REFERENCES b ON DELETE RESTRICT,s,FOREIGN KEY(r,s)REFERENCES b(k,u)ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE b(id REFERENCES b(id)ON DELETE SET DEFAULT);
-- error
DELETE FROM b WHERE 1;
BEGIN;
PRAGMA defer_foreign_keys=1;
-- error
DELETE FROM b WHERE 1;
COMMIT;
CREATE TABLE p(k UNIQUE);
CREATE TABLE q(id REFERENCES p ON DELETE SET NULL);
INSERT INTO p VALUES(1);
BEGIN;
PRAGMA defer_foreign_keys=1;
-- error
INSERT INTO p VALUES(2);
COMMIT;
-- error
PRAGMA foreign_key_check;
