CREATE TABLE t(a);
ATTACH ':memory:' AS aux;
CREATE TABLE aux.x(a UNIQUE);
INSERT INTO aux.x VALUES(1),(2);
VACUUM aux;
SELECT * FROM aux.x;
PRAGMA aux.page_count;
PRAGMA aux.integrity_check;
