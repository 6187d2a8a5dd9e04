-- stricttables: ANY keeps what it is given; in ordinary tables ANY means NUMERIC
CREATE TABLE s(a ANY) STRICT;
CREATE TABLE o(a ANY);
CREATE TABLE n(a);
INSERT INTO s VALUES('000123'),(5),(5.0),('5'),(NULL);
INSERT INTO o SELECT a FROM s;
INSERT INTO n SELECT a FROM s;
SELECT a, typeof(a) FROM s; SELECT a, typeof(a) FROM o; SELECT a, typeof(a) FROM n;
SELECT count(*) FROM s WHERE a='5'; SELECT count(*) FROM s WHERE a=5; SELECT count(*) FROM o WHERE a='5';
CREATE INDEX i ON s(a);
SELECT a FROM s ORDER BY a;
SELECT a FROM s WHERE a>4 ORDER BY a;
