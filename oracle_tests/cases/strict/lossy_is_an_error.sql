-- stricttables: values that do not convert are SQLITE_CONSTRAINT_DATATYPE
CREATE TABLE s(a INT, b REAL, c TEXT, d BLOB) STRICT;
-- error
INSERT INTO s(a) VALUES('x');
-- error
INSERT INTO s(a) VALUES(1.5);
-- error
INSERT INTO s(a) VALUES(x'31');
-- error
INSERT INTO s(b) VALUES('x');
-- error
INSERT INTO s(b) VALUES(x'31');
-- error
INSERT INTO s(c) VALUES(x'31');
-- error
INSERT INTO s(d) VALUES('x');
-- error
INSERT INTO s(d) VALUES(1);
SELECT count(*) FROM s;
