-- lang_select: a FULL JOIN keeps the rows of both sides; several are joined from left to right.
CREATE TABLE a(k, x); CREATE TABLE b(k, y); CREATE TABLE c(k, z);
INSERT INTO a VALUES(1, 'a1'), (2, 'a2');
INSERT INTO b VALUES(2, 'b2'), (3, 'b3');
INSERT INTO c VALUES(3, 'c3'), (4, 'c4'), (1, 'c1');
SELECT k, x, y, z FROM a FULL JOIN b USING(k) FULL JOIN c USING(k) ORDER BY k;
SELECT a.k, b.k, c.k FROM a FULL JOIN b ON a.k = b.k FULL JOIN c ON c.k = b.k ORDER BY a.k, b.k, c.k;
SELECT k, count(*) FROM a FULL JOIN b USING(k) GROUP BY k ORDER BY k;
SELECT k FROM a FULL JOIN b USING(k) WHERE x IS NULL OR y IS NULL ORDER BY k;
SELECT k, x FROM a RIGHT JOIN b USING(k) RIGHT JOIN c USING(k) ORDER BY k;
SELECT coalesce(a.k, b.k) AS m FROM a FULL JOIN b ON a.k = b.k AND x <> 'a2' ORDER BY m, a.k;
