-- page_size: 512
CREATE TABLE a(x);
CREATE TABLE b(x);
CREATE INDEX ai ON a(x);
INSERT INTO a VALUES(printf('%0400d',1)),(printf('%0400d',2)),(printf('%04000d',3)),(printf('%0400d',4));
INSERT INTO b SELECT x FROM a;
PRAGMA freelist_count;
DROP TABLE a;
SELECT length(x) FROM b;
CREATE TABLE c(y PRIMARY KEY) WITHOUT ROWID;
INSERT INTO c SELECT x || 'c' FROM b;
-- swap
SELECT length(y) FROM c;
DROP TABLE b;
CREATE INDEX ci ON c(y DESC);
DROP TABLE c;
CREATE TABLE z(q);
INSERT INTO z VALUES('last');
SELECT * FROM z;
