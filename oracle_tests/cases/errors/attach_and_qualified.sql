-- error
SELECT * FROM a.b.c;
-- error
SELECT a.b.c.d;
-- error
SELECT main.x.y.z FROM x;
-- error
INSERT INTO a.b.c VALUES(1);
-- error
DROP TABLE a.b.c;
-- error
CREATE TABLE a.b.c(x);
