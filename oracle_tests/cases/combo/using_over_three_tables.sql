-- lang_select: USING makes one column of all those of the name.
CREATE TABLE a(id, x); CREATE TABLE b(id, y); CREATE TABLE c(id, x, z);
INSERT INTO a VALUES(1, 'ax'), (2, 'ay'), (NULL, 'an'); INSERT INTO b VALUES(1, 'b1'), (3, 'b3'); INSERT INTO c VALUES(1, 'ax', 'c1'), (3, 'q', 'c3'), (NULL, 'an', 'cn');
SELECT * FROM a JOIN b USING(id) JOIN c USING(id);
SELECT id, y, z FROM a LEFT JOIN b USING(id) LEFT JOIN c USING(id) ORDER BY id;
SELECT id, a.id, b.id, c.id FROM a FULL JOIN b USING(id) FULL JOIN c USING(id) ORDER BY id, z;
SELECT * FROM a NATURAL JOIN c ORDER BY 1;
SELECT * FROM a NATURAL LEFT JOIN c ORDER BY 1;
SELECT id, x FROM a RIGHT JOIN c USING(id, x) ORDER BY id;
-- error
SELECT x FROM a JOIN b USING(id) JOIN c USING(id);
-- error
SELECT * FROM a JOIN b USING(y);
SELECT count(*) FROM a JOIN b USING(id) WHERE id IS NOT NULL;
