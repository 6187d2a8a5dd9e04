-- Semi-joins by rowid, by a primary key without rowid, and by a composite key.
CREATE TABLE a(x, y);
CREATE TABLE p(id INTEGER PRIMARY KEY, n); CREATE TABLE q(x, y, z, PRIMARY KEY(x, y)) WITHOUT ROWID;
INSERT INTO a VALUES(1, 'p'), (2, 'q'), ('3', 'r'), (4.0, 's'), (NULL, 't');
INSERT INTO p VALUES(1, 'one'), (3, 'three'), (4, NULL); INSERT INTO q VALUES(1, 'p', 0), (2, 'z', 1), (4, 's', NULL);
SELECT y FROM a WHERE EXISTS(SELECT 1 FROM p WHERE p.id = a.x) ORDER BY y;
SELECT y FROM a WHERE EXISTS(SELECT 1 FROM p WHERE p.rowid > a.x AND n IS NOT NULL) ORDER BY y;
SELECT y FROM a WHERE EXISTS(SELECT 1 FROM q WHERE q.x = a.x AND q.y = a.y) ORDER BY y;
SELECT y FROM a WHERE EXISTS(SELECT 1 FROM q WHERE q.x = a.x) ORDER BY y;
SELECT y FROM a WHERE EXISTS(SELECT 1 FROM q WHERE (q.x, q.y) = (a.x, a.y)) ORDER BY y;
SELECT y FROM a WHERE EXISTS(SELECT 1 FROM q WHERE q.y = a.y AND z IS NULL);
SELECT y FROM a WHERE EXISTS(SELECT 1 FROM p WHERE id IN (a.x, a.x + 1)) ORDER BY y;
