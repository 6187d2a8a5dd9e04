-- lang_select: parentheses group joins with USING.
CREATE TABLE a(k, x);
CREATE TABLE b(k, y);
CREATE TABLE c(k, z);
INSERT INTO a VALUES(1, 'a1'), (2, 'a2');
INSERT INTO b VALUES(2, 'b2'), (3, 'b3');
INSERT INTO c VALUES(2, 'c2'), (1, 'c1');
SELECT * FROM a JOIN (b JOIN c USING(k)) USING(k);
SELECT * FROM (a JOIN b USING(k)) JOIN c USING(k);
SELECT * FROM a LEFT JOIN (b LEFT JOIN c USING(k)) USING(k) ORDER BY 1;
SELECT k, x, z FROM a JOIN (b FULL JOIN c USING(k)) USING(k) ORDER BY k;
