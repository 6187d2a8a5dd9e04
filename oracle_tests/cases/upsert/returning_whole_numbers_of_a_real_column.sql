-- What RETURNING hands on of a REAL column that a DO UPDATE has written is what an UPDATE would have written: a whole
-- number, unless an index or a CHECK of a changed column needs the real. What the INSERT writes is another matter.
CREATE TABLE t(a INTEGER PRIMARY KEY, r REAL, x);
CREATE INDEX tx ON t(x);
INSERT INTO t VALUES (1, 5, 8);
INSERT INTO t VALUES (1, 5, 6), (2, 3, 3) ON CONFLICT (a) DO UPDATE SET r = 7 RETURNING r, +r, coalesce(r, 1), r || '';
INSERT INTO t VALUES (1, 5, 6), (3, 3, 3) ON CONFLICT (a) DO UPDATE SET x = 7 RETURNING r, +r, coalesce(r, 1), r || '';
CREATE TRIGGER after_update AFTER UPDATE ON t BEGIN SELECT 1; END;
INSERT INTO t VALUES (1, 5, 6), (4, 3, 3) ON CONFLICT DO UPDATE SET r = 8 RETURNING r, nullif(r, 1), iif(r, r, 1);
CREATE TABLE u(a PRIMARY KEY, r REAL, x UNIQUE, CHECK (r > 0));
INSERT INTO u VALUES (1, 5, 8);
INSERT INTO u VALUES (1, 5, 6), (2, 3, 3) ON CONFLICT (a) DO UPDATE SET r = 7
    ON CONFLICT (x) DO UPDATE SET a = 7 RETURNING a, r, +r;
INSERT INTO u VALUES (5, 5, 3) ON CONFLICT (a) DO UPDATE SET r = 7
    ON CONFLICT (x) DO UPDATE SET a = 7 RETURNING a, r, +r;
CREATE TABLE v(a PRIMARY KEY, r REAL, x, y);
INSERT INTO v VALUES (1, 5, 8, 1);
INSERT INTO v VALUES (1, 5, 6, 1), (2, 3, 3, 1) ON CONFLICT (a) DO UPDATE SET x = 7 RETURNING r, +r;
CREATE TABLE w(a PRIMARY KEY, r REAL) WITHOUT ROWID;
INSERT INTO w VALUES (1, 5), (1, 5) ON CONFLICT DO UPDATE SET r = 7 RETURNING r, +r;
