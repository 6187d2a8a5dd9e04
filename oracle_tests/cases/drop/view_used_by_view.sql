-- lang_droptable: dropping a view that another one uses leaves the other broken
CREATE VIEW a AS SELECT 1 x;
CREATE VIEW b AS SELECT x FROM a;
DROP VIEW a;
-- error
SELECT * FROM b;
CREATE TABLE a(x);
INSERT INTO a VALUES(5);
SELECT * FROM b;
