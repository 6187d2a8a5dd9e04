-- stricttables: a table of looser types is not copied wholesale into a strict one
CREATE TABLE n(a INT, b TEXT);
INSERT INTO n VALUES('q','x');
CREATE TABLE s(a INT, b TEXT) STRICT;
-- error
INSERT INTO s SELECT * FROM n;
SELECT count(*) FROM s;
CREATE TABLE s2(a INT, b TEXT) STRICT;
INSERT INTO s VALUES(1,'x');
INSERT INTO s2 SELECT * FROM s;
SELECT * FROM s2;
