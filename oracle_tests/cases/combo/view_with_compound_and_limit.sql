-- lang_createview: a view may be a compound with an order and a limit of its own.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
CREATE VIEW both AS SELECT i AS a, 'n' AS src FROM n UNION ALL SELECT k, 'm' FROM m;
CREATE VIEW top AS SELECT a, src FROM both WHERE a IS NOT NULL ORDER BY a DESC, src LIMIT 5;
SELECT * FROM top ORDER BY a, src;
SELECT src, count(*) FROM top GROUP BY src ORDER BY src;
SELECT a FROM both WHERE src = 'm' ORDER BY a;
SELECT t.a, b.src FROM top t JOIN both b USING(a) ORDER BY 1, 2;
SELECT * FROM top WHERE a > 3 ORDER BY 1, 2;
SELECT (SELECT count(*) FROM top), (SELECT max(a) FROM both), EXISTS (SELECT 1 FROM top WHERE a = 3);
