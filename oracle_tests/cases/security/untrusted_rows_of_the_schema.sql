-- security: a file whose schema rows name wrong pages, twice the same page or none is refused where it is read, not before
CREATE TABLE a(x); CREATE TABLE b(y); INSERT INTO a VALUES(1); INSERT INTO b VALUES('b'); PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage=(SELECT rootpage FROM sqlite_schema WHERE name='a') WHERE name='b';
-- reopen
SELECT * FROM a; SELECT * FROM b; PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage=3 WHERE name='b';
-- reopen
SELECT * FROM b; PRAGMA integrity_check;
