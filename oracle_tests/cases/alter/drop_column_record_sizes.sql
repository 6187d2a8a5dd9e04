-- lang_altertable §5: the rows are written anew, for the lowest schema format of what the statement writes (that of temp)
CREATE TABLE t(a, b REAL, c, d);
INSERT INTO t VALUES(1, 0, 3, 4), (0, 1, 3, 4), (2, 1.5, 1, 0);
ALTER TABLE t ADD COLUMN e REAL DEFAULT 1;
SELECT sum(payload) FROM dbstat WHERE name = 't';
ALTER TABLE t DROP COLUMN c;
SELECT sum(payload) FROM dbstat WHERE name = 't';
INSERT INTO t VALUES(1, 0, 1, 0);
SELECT sum(payload) FROM dbstat WHERE name = 't';
CREATE TABLE w(k REAL PRIMARY KEY, a, b) WITHOUT ROWID;
INSERT INTO w VALUES(1, 0, 3), (0, 1, 3);
SELECT sum(payload) FROM dbstat WHERE name = 'w';
ALTER TABLE w DROP COLUMN b;
SELECT sum(payload) FROM dbstat WHERE name = 'w';
CREATE TEMP TABLE z(a);
CREATE TABLE t2(a, b, c);
INSERT INTO t2 VALUES(1, 0, 3), (0, 1, 3);
ALTER TABLE t2 DROP COLUMN c;
SELECT sum(payload) FROM dbstat WHERE name = 't2';
DROP TABLE z;
ALTER TABLE t2 DROP COLUMN b;
SELECT sum(payload) FROM dbstat WHERE name = 't2';
-- reopen
SELECT *, typeof(b), typeof(e) FROM t ORDER BY rowid;
ALTER TABLE t2 ADD COLUMN b DEFAULT 0;
ALTER TABLE t2 DROP COLUMN a;
SELECT sum(payload) FROM dbstat WHERE name = 't2';
SELECT * FROM w ORDER BY k;
