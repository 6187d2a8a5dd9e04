-- quirks: what the parser takes without complaint.
CREATE TABLE t(a INT CONSTRAINT c1 CONSTRAINT c2 NOT NULL, b, CONSTRAINT c3);
SELECT sql FROM sqlite_schema;
-- error
CREATE TABLE u(a,);
-- error
CREATE TABLE u(a b c, d e,);
CREATE TABLE v(a INT INT, CHECK(1) CHECK(2));
INSERT INTO v VALUES(1);
SELECT * FROM v;
