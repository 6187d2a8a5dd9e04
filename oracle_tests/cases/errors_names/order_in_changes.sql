-- of two mistakes in a change: first the target and its index, then names in the order in which they are looked up, then
-- what is wrong with the use of values, with foreign keys and triggers, and with RETURNING; TABLE.* there is told above all
CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE, c, e AS (c * 2));
CREATE TABLE lost(k REFERENCES missing(q));
CREATE TABLE g(m, n);
CREATE TRIGGER gi AFTER INSERT ON g BEGIN SELECT nope1 FROM g; END;
CREATE TRIGGER gu BEFORE UPDATE ON g BEGIN INSERT INTO gone VALUES (1); END;
CREATE TRIGGER gd BEFORE DELETE ON g BEGIN SELECT nofunc(1); END;
PRAGMA foreign_keys = ON;
-- error
INSERT INTO t(a, b) VALUES ((1, 2), nope);
-- error
INSERT INTO t(a, b) VALUES ((1, 2), 3, 4);
-- error
INSERT INTO t(b) VALUES (raise(IGNORE)) ON CONFLICT(nope) DO NOTHING;
-- error
INSERT INTO t(b) VALUES (raise(IGNORE)) ON CONFLICT(c) DO NOTHING;
-- error
INSERT INTO t(b) VALUES ((1, 2)) ON CONFLICT DO UPDATE SET nope = 1;
-- error
INSERT INTO t(b) VALUES ((1, 2)) RETURNING nope;
-- error
INSERT INTO t(b) VALUES ((1, 2)) RETURNING t.*;
-- error
INSERT INTO t(b) VALUES (1) ON CONFLICT(b) DO UPDATE SET b = nope RETURNING nope2;
-- error
INSERT INTO t(b) VALUES (1) ON CONFLICT(b) DO UPDATE SET b = nope RETURNING t.*;
-- error
INSERT INTO t(b) VALUES (1) ON CONFLICT(b) DO UPDATE SET b = (1, 2) WHERE nope;
-- error
INSERT INTO t(b) VALUES ((1, 2)), (nope);
-- error
INSERT INTO t(b) VALUES ((1, 2)), (2) RETURNING t.*;
-- error
INSERT INTO lost VALUES ((1, 2)) RETURNING nope;
-- error
INSERT INTO g VALUES (1, 2) RETURNING nope;
-- error
INSERT INTO g VALUES (1, 2);
-- error
INSERT INTO g VALUES (1, (1, 2));
-- error
UPDATE t INDEXED BY none SET nope = 1;
-- error
UPDATE t INDEXED BY none SET b = nope;
-- error
DELETE FROM t INDEXED BY none WHERE nope;
-- error
SELECT nope FROM t INDEXED BY none;
-- error
SELECT (1, 2) FROM t INDEXED BY none;
-- error
UPDATE t SET b = (1, 2), nope = 3;
-- error
UPDATE t SET b = (1, 2), e = 3;
-- error
UPDATE t SET b = raise(IGNORE) WHERE nope;
-- error
UPDATE t SET b = (1, 2) RETURNING nope;
-- error
UPDATE t SET b = (1, 2) RETURNING t.*;
-- error
UPDATE t SET b = 1 WHERE b IN (SELECT 1, 2) RETURNING t.*;
-- error
UPDATE t SET b = (1, 2) WHERE b IN (SELECT 1, 2);
-- error
UPDATE lost SET k = (1, 2);
-- error
UPDATE lost SET k = 1 RETURNING nope;
-- error
UPDATE lost SET k = 1 RETURNING lost.*;
-- error
UPDATE g SET m = 1 RETURNING nope;
-- error
UPDATE g SET m = 1 RETURNING g.*;
-- error
UPDATE g SET m = (1, 2);
-- error
DELETE FROM t WHERE b = (1, 2) AND nope;
-- error
DELETE FROM lost RETURNING nope;
-- error
DELETE FROM lost RETURNING lost.*;
-- error
DELETE FROM lost WHERE raise(IGNORE);
-- error
DELETE FROM g RETURNING nope;
-- error
DELETE FROM g RETURNING g.*;
-- error
DELETE FROM g WHERE m IN (SELECT 1, 2);
-- error
SELECT raise(IGNORE) FROM t WHERE nope;
-- error
SELECT 'a' regexp 'b';
-- error
SELECT 'a' NOT ReGexp nope;
