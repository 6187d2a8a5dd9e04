-- of a lone row that is no query's the rowid is computed twice: BEFORE triggers see the first, the table gets the second
CREATE TABLE lg(what, x, y);
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
CREATE TRIGGER g BEFORE INSERT ON t BEGIN INSERT INTO lg VALUES (NEW.a, NEW.b, NEW.rowid); END;
INSERT INTO t VALUES (total_changes(), total_changes(), last_insert_rowid());
SELECT changes(), total_changes(), last_insert_rowid();
SELECT * FROM t;
SELECT rowid, * FROM lg;
INSERT INTO t(b, rowid, c) VALUES (changes(), 10 + total_changes(), 1) RETURNING *;
-- error
INSERT INTO t VALUES (iif(total_changes() > 4, 'x', 30), 2, 3);
INSERT INTO t VALUES (iif(total_changes() > 5, NULL, 30), 2, 3);
INSERT INTO t VALUES (iif(total_changes() > 7, 30, NULL), 2, 3);
INSERT INTO t VALUES (40 + total_changes(), 2, 3) ON CONFLICT(a) DO UPDATE SET b = excluded.a;
INSERT INTO t VALUES ((SELECT 60 + count(*) FROM lg), 1, 2);
INSERT INTO t VALUES (70 + total_changes(), 1, 2), (80 + total_changes(), 3, 4);
INSERT INTO t SELECT 100 + total_changes(), 1, 2;
SELECT * FROM t;
SELECT rowid, * FROM lg;
CREATE TABLE w(a, b, PRIMARY KEY(a)) WITHOUT ROWID;
CREATE TRIGGER h BEFORE INSERT ON w BEGIN INSERT INTO lg VALUES (NEW.a, NEW.b, 'w'); END;
INSERT INTO w VALUES (total_changes(), total_changes());
SELECT * FROM w;
SELECT rowid, * FROM lg;
