-- stricttables: ANY keeps every value as it is
CREATE TABLE s(a ANY) STRICT;
INSERT INTO s VALUES('000123'),(123),(1.0),(x'00'),(NULL);
SELECT a, typeof(a) FROM s;
CREATE TABLE n(a ANY);
INSERT INTO n VALUES('000123');
SELECT a, typeof(a) FROM n;
