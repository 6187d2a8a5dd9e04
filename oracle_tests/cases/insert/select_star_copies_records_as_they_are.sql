-- lang_vacuum, lang_insert: INSERT INTO u SELECT * FROM t between equal tables copies records byte for byte
CREATE TABLE t(a REAL, b, c REAL);
INSERT INTO t VALUES(1, 2, 3), (1.5, 'x', 4.0), (1e15, 1, 9e18), (NULL, 2.0, 7);
ALTER TABLE t ADD COLUMN d REAL DEFAULT 5;
ALTER TABLE t ADD COLUMN e INT DEFAULT '7';
INSERT INTO t(a) VALUES(9);
CREATE TABLE u(a REAL, b, c REAL, d REAL DEFAULT 5, e INT DEFAULT '7');
INSERT INTO u SELECT * FROM t;
SELECT changes(), last_insert_rowid();
SELECT name, sum(payload), sum(ncell) FROM dbstat WHERE name IN ('t', 'u') GROUP BY name ORDER BY name;
INSERT INTO u SELECT * FROM t;
INSERT INTO u SELECT * FROM t WHERE 1;
SELECT sum(payload), sum(ncell) FROM dbstat WHERE name = 'u';
SELECT rowid, *, typeof(d) FROM u ORDER BY rowid;
CREATE TABLE w(k TEXT PRIMARY KEY, a REAL, b) WITHOUT ROWID;
INSERT INTO w VALUES('a', 1, 2), ('b', 1e15, 3);
ALTER TABLE w ADD COLUMN d REAL DEFAULT 5;
CREATE TABLE w2(k TEXT PRIMARY KEY, a REAL, b, d REAL DEFAULT 5) WITHOUT ROWID;
CREATE INDEX wi ON w(d); CREATE INDEX wi2 ON w2(d);
INSERT INTO w2 SELECT * FROM w;
SELECT name, sum(payload) FROM dbstat WHERE name IN ('w', 'w2', 'wi', 'wi2') GROUP BY name ORDER BY name;
SELECT * FROM w2 WHERE d = 5 ORDER BY k;
-- error
INSERT INTO w2 SELECT * FROM w;
INSERT OR IGNORE INTO w2 SELECT k || 'x', a, b, d FROM w;
SELECT count(*) FROM w2;
-- swap
SELECT rowid, * FROM u ORDER BY rowid;
SELECT * FROM w2 ORDER BY k;
