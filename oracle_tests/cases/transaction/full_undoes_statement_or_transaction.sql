-- page_size: 512
-- lang_transaction 3.1: SQLITE_FULL undoes the statement if it may change several rows, else the whole transaction
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
CREATE TABLE u(a, b UNIQUE);
CREATE TABLE w(a PRIMARY KEY, b) WITHOUT ROWID;
INSERT INTO t VALUES (1, 1, 1), (2, 2, 2), (3, 3, 3);
INSERT INTO u VALUES (1, 1), (2, 2), (3, NULL);
INSERT INTO w VALUES (1, 1), (2, 2);
PRAGMA max_page_count = 8;
BEGIN;
INSERT INTO t VALUES (4, 4, 4);
-- error
UPDATE t SET b = zeroblob(9000) WHERE a IN (1, 2);
-- error
UPDATE t SET b = zeroblob(9000) WHERE a > 1;
-- error
INSERT INTO w VALUES (8, 8), (9, zeroblob(9000));
-- error
UPDATE u SET a = zeroblob(9000) WHERE b IS NULL;
SELECT count(*) FROM t;
-- error
UPDATE t SET b = zeroblob(9000) WHERE a = 1;
-- error
COMMIT;
SELECT count(*) FROM t;
BEGIN;
INSERT INTO t VALUES (4, 4, 4);
-- error
UPDATE u SET a = zeroblob(9000) WHERE b = 1 AND a = 1;
-- error
COMMIT;
BEGIN;
INSERT INTO t VALUES (4, 4, 4);
-- error
UPDATE w SET b = zeroblob(9000) WHERE a = 2;
-- error
COMMIT;
BEGIN;
INSERT INTO t VALUES (4, 4, 4);
-- error
INSERT INTO w VALUES (9, zeroblob(9000));
-- error
COMMIT;
SAVEPOINT s;
INSERT INTO t VALUES (4, 4, 4);
-- error
INSERT INTO w VALUES (9, zeroblob(9000));
-- error
RELEASE s;
PRAGMA max_page_count = 100;
CREATE TABLE n(a INTEGER PRIMARY KEY AUTOINCREMENT, b);
INSERT INTO n VALUES (9223372036854775807, 1);
BEGIN;
INSERT INTO t VALUES (4, 4, 4);
-- error
INSERT INTO n(b) VALUES (1);
-- error
COMMIT;
SELECT count(*) FROM t;
