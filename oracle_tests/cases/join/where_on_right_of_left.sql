CREATE TABLE a(i, x); CREATE TABLE b(i, y);
INSERT INTO a VALUES(1,'p'),(2,'q'),(3,'r'); INSERT INTO b VALUES(1,NULL),(2,'z');
SELECT * FROM a LEFT JOIN b ON a.i=b.i WHERE y IS NULL;
SELECT * FROM a LEFT JOIN b ON a.i=b.i WHERE y IS NOT NULL;
SELECT * FROM a LEFT JOIN b ON a.i=b.i WHERE coalesce(y,'d') = 'd';
SELECT * FROM a LEFT JOIN b ON a.i=b.i WHERE NOT (y = 'z');
SELECT * FROM a LEFT JOIN b ON a.i=b.i WHERE y = 'z' OR x = 'r';
SELECT * FROM a LEFT JOIN b ON a.i=b.i AND a.x = 'p' WHERE a.i < 3;
SELECT * FROM a LEFT JOIN b ON a.i=b.i WHERE y IS a.i;
