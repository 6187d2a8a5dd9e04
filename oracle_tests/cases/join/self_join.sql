CREATE TABLE e(id INTEGER PRIMARY KEY, boss INT, name TEXT);
INSERT INTO e VALUES(1,NULL,'root'),(2,1,'a'),(3,1,'b'),(4,2,'c'),(5,4,'d');
SELECT x.name, y.name FROM e x JOIN e y ON x.boss = y.id;
SELECT x.name, y.name FROM e x LEFT JOIN e y ON x.boss = y.id ORDER BY x.id;
SELECT x.name, y.name, z.name FROM e x, e y, e z WHERE x.boss = y.id AND y.boss = z.id;
SELECT count(*) FROM e AS a, e AS b WHERE a.id < b.id;
SELECT e.name, e2.name FROM e, e e2 WHERE e.id = e2.boss AND e2.name LIKE 'c';
