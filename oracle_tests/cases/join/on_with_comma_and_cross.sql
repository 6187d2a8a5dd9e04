-- lang_select "Flexible join syntax": ON and USING go with a comma and with CROSS JOIN too.
CREATE TABLE a(k, x); CREATE TABLE b(k, y);
INSERT INTO a VALUES(1, 'a'), (2, 'b');
INSERT INTO b VALUES(2, 'c'), (3, 'd');
SELECT x, y FROM a, b ON a.k = b.k;
SELECT k, x, y FROM a, b USING(k);
SELECT x, y FROM a CROSS JOIN b USING(k);
SELECT x, y FROM a JOIN b ORDER BY x, y;
SELECT x, y FROM a LEFT JOIN b ORDER BY x, y;
-- error
SELECT * FROM a JOIN b ON a.k = b.k USING(k);
-- error
SELECT * FROM a ON 1 JOIN b;
-- error
SELECT * FROM a USING(k);
-- error
SELECT * FROM a JOIN b USING();
-- error
SELECT * FROM a JOIN b USING(a.k);
-- error
SELECT * FROM a JOIN b USING(x);
