-- An UPDATE of a WITHOUT ROWID table makes the key of an index when it comes to it: constraints before it speak first.
CREATE TABLE t(k PRIMARY KEY, a UNIQUE, b) WITHOUT ROWID;
INSERT INTO t VALUES (1, 1, 1), (2, 2, 2), (3, 3, 3);
CREATE INDEX i ON t(json(b));
CREATE UNIQUE INDEX j ON t(a, json(k));
CREATE UNIQUE INDEX l ON t(a, k > 0);
-- error
UPDATE t SET a = 2, b = 'x' WHERE k = 1;
UPDATE OR IGNORE t SET a = 2, b = 'x' WHERE k = 1;
-- error
UPDATE t SET k = 2, b = 'x' WHERE k = 1;
-- error
UPDATE t SET k = 1, b = 'x' WHERE k = 1;
UPDATE OR IGNORE t SET k = 'y', a = 3 WHERE k = 1;
UPDATE OR IGNORE t SET a = 3, b = 'x' WHERE k < 3 RETURNING *;
-- error
UPDATE OR REPLACE t SET a = 3, b = 'x' WHERE k = 1;
CREATE TRIGGER after_update AFTER UPDATE ON t BEGIN SELECT 1; END;
UPDATE OR IGNORE t SET a = 3, b = 'x' WHERE k < 3 RETURNING *;
-- error
UPDATE t SET k = 2, b = 'x' WHERE k = 1;
SELECT * FROM t;

-- What ON CONFLICT names comes first, though the table says REPLACE of it.
CREATE TABLE u(k PRIMARY KEY ON CONFLICT REPLACE, b) WITHOUT ROWID;
CREATE INDEX ub ON u(json(b));
CREATE TABLE v(k PRIMARY KEY ON CONFLICT REPLACE, b);
CREATE INDEX vb ON v(json(b));
INSERT INTO u VALUES (1, 1), (2, 2);
INSERT INTO v VALUES (1, 1), (2, 2);
INSERT INTO u VALUES (1, 'x') ON CONFLICT (k) DO UPDATE SET b = 3;
INSERT INTO v VALUES (1, 'x') ON CONFLICT (k) DO UPDATE SET b = 3;
-- error
INSERT INTO v VALUES (1, 'x') ON CONFLICT DO UPDATE SET b = b + 1;
-- error
INSERT INTO v VALUES (1, 'x') ON CONFLICT (k) DO UPDATE SET b = excluded.b;
-- error
INSERT INTO u VALUES (1, 'x');
SELECT * FROM u, v;
