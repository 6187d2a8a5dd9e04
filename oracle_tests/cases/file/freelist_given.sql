-- page_size: 512
CREATE TABLE a(x);
INSERT INTO a VALUES(printf('%020000d', 1)),(printf('%020000d', 2));
CREATE TABLE b(y);
INSERT INTO b VALUES('keep');
DROP TABLE a;
-- given
PRAGMA freelist_count;
SELECT * FROM b;
INSERT INTO b VALUES(printf('%05000d', 9));
CREATE TABLE c(z);
INSERT INTO c SELECT y || y FROM b;
SELECT length(z) FROM c;
PRAGMA integrity_check;
