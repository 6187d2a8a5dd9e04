-- lang_select: "*" is replaced by all columns of the input, "t.*" by those of t.
CREATE TABLE a(x, y); CREATE TABLE b(y, z);
INSERT INTO a VALUES(1, 2); INSERT INTO b VALUES(2, 3);
SELECT * FROM a, b;
SELECT b.*, a.* FROM a, b;
SELECT a.*, 'mid', b.* FROM a JOIN b USING(y);
SELECT *, * FROM a;
SELECT a.y, * FROM a NATURAL JOIN b;
-- error
SELECT main.a.* FROM a;
-- error
SELECT c.* FROM a;
SELECT q.* FROM a AS q;
-- error
SELECT a.* FROM a AS q;
