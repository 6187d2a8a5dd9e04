-- lang_insert: INSERT .. SELECT takes any SELECT; ORDER BY decides the rowids.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
CREATE TABLE log(id INTEGER PRIMARY KEY, a, b);
INSERT INTO log(a, b) SELECT k, group_concat(t, '' ORDER BY i) FROM n GROUP BY k ORDER BY k DESC;
INSERT INTO log(a, b) SELECT k, v FROM m UNION SELECT i, t FROM n WHERE i > 6 ORDER BY 2, 1;
INSERT INTO log(b) WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x * 3 FROM c WHERE x < 30) SELECT x FROM c ORDER BY x DESC LIMIT 2;
INSERT INTO log SELECT id + 100, a, row_number() OVER (ORDER BY b) FROM log WHERE a NOT NULL;
SELECT * FROM log ORDER BY id;
