-- lang_expr: an ON clause may be any expression; NULL is no match.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
SELECT n.i, m.v FROM n JOIN m ON CASE WHEN n.k IS NULL THEN m.k = 4 ELSE m.k = n.k END ORDER BY 1, 2;
SELECT n.i, m.v FROM n LEFT JOIN m ON n.k = m.k AND n.t = 'a' ORDER BY 1, 2;
SELECT n.i, m.v FROM n LEFT JOIN m ON n.k IS m.k ORDER BY 1, 2;
SELECT n.i, m.v FROM n LEFT JOIN m ON n.k = m.k OR (n.k IS NULL AND m.k IS NULL) ORDER BY 1, 2;
SELECT n.i, m.v FROM n JOIN m ON nullif(n.k, 3) = m.k ORDER BY 1, 2;
SELECT n.i, m.v FROM n LEFT JOIN m ON 0 ORDER BY 1 LIMIT 2;
SELECT n.i, m.v FROM n JOIN m ON NULL;
SELECT count(*) FROM n JOIN m ON n.k <> m.k;
