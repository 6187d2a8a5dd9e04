-- VALUES in parentheses is a table in FROM.
SELECT x.column1, y.column1 FROM (VALUES(1), (2)) x, (VALUES('a'), ('b')) y;
SELECT * FROM (VALUES(1, 'p'), (2, 'q')) NATURAL JOIN (VALUES(2, 'q'), (3, 'r'));
SELECT * FROM (VALUES(1), (2)) x LEFT JOIN (VALUES(2)) y ON x.column1 = y.column1;
SELECT * FROM (VALUES(1), (2)) JOIN (VALUES(2, 'z')) USING(column1);
