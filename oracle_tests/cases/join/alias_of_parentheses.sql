-- A name for a join in parentheses: its columns are reached by it, and by the tables' own names.
CREATE TABLE a(x, y);
CREATE TABLE b(x, z);
INSERT INTO a VALUES(1, 2);
INSERT INTO b VALUES(3, 4);
SELECT j.y, j.z, a.x, b.x FROM (a JOIN b) AS j;
SELECT j.x FROM (a JOIN b) AS j;
-- error
SELECT x FROM (a JOIN b) AS j;
-- error
SELECT j.* FROM (a JOIN b) AS j;
-- error
SELECT j.nope FROM (a JOIN b) AS j;
