-- lang_select: a column of USING comes once in "*", from the left table, and needs no table's name.
CREATE TABLE a(id, x); CREATE TABLE b(id, y);
INSERT INTO a VALUES(1, 'a1'), (2, 'a2');
INSERT INTO b VALUES(2, 'b2'), (3, 'b3');
SELECT * FROM a JOIN b USING(id);
SELECT id, a.id, b.id FROM a LEFT JOIN b USING(id) ORDER BY 1;
SELECT id, a.id, b.id FROM a RIGHT JOIN b USING(id) ORDER BY 1;
SELECT id, a.id, b.id FROM a FULL JOIN b USING(id) ORDER BY 1;
SELECT a.*, b.* FROM a JOIN b USING(id);
SELECT * FROM a FULL JOIN b USING(id) ORDER BY id;
SELECT * FROM a LEFT JOIN b USING(id) WHERE id = 1;
