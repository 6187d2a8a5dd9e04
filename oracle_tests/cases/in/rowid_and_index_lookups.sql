-- IN on the rowid and on an indexed column finds each row once, in order of the key when asked.
CREATE TABLE t(id INTEGER PRIMARY KEY, k, v);
INSERT INTO t VALUES(1, 'a', 10), (2, 'b', 20), (3, 'a', 30), (4, NULL, 40);
CREATE INDEX tk ON t(k, v);
SELECT id FROM t WHERE id IN (3, 1, 3, 9) ORDER BY id DESC;
SELECT id FROM t WHERE k IN ('b', 'a', 'a') ORDER BY k DESC, v DESC;
SELECT id FROM t WHERE k IN ('a', NULL) AND v > 10;
SELECT id FROM t WHERE k IN ('a', 'b') AND v IN (10, 20) ORDER BY id;
SELECT id FROM t WHERE rowid IN (SELECT v / 10 FROM t) ORDER BY id;
