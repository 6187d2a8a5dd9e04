-- A join in parentheses behind another table is a scope of its own: its ON sees only what is inside.
CREATE TABLE a(x);
CREATE TABLE b(y);
CREATE TABLE c(z);
INSERT INTO a VALUES(1);
INSERT INTO b VALUES(1);
INSERT INTO c VALUES(1);
SELECT * FROM a JOIN (b JOIN c ON y = z) ON x = y;
-- error
SELECT * FROM a JOIN (b JOIN c ON x = z) ON x = y;
-- error
SELECT * FROM a LEFT JOIN (b JOIN c ON a.x = z);
SELECT * FROM (a JOIN b ON x = y) JOIN c ON x = z;
SELECT (SELECT count(*) FROM b JOIN (c JOIN c AS d ON c.z = a.x) ON b.y = d.z) FROM a;
