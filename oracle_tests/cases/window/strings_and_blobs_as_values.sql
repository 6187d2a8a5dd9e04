CREATE TABLE s(id INTEGER PRIMARY KEY, b);
INSERT INTO s VALUES(1,'x'),(2,x'6162'),(3,NULL),(4,''),(5,'zz'),(6,3.5);
-- ordered
SELECT id, lag(b) OVER (ORDER BY id), first_value(b) OVER (ORDER BY id), group_concat(b, '|') OVER (ORDER BY id ROWS 1 PRECEDING), count(b) OVER (ORDER BY id ROWS 1 PRECEDING) FROM s;
-- ordered
SELECT id, min(b) OVER (ORDER BY id ROWS 2 PRECEDING), max(b) OVER (ORDER BY id ROWS 2 PRECEDING), typeof(max(b) OVER (ORDER BY id)) FROM s;
-- ordered
SELECT id, group_concat(b, id) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM s WHERE b <> '';
