-- lang_altertable: where the new column goes in a text that ends with remarks, constraints and options
CREATE TABLE t1(a, b CHECK(b<>')') /* last */ );
CREATE TABLE t2(a -- line remark
);
CREATE TABLE t3(a PRIMARY KEY, b, UNIQUE(b), CHECK(a <> b)) WITHOUT ROWID;
CREATE TABLE t4(a INT, b ANY) STRICT;
ALTER TABLE t1 ADD c;
ALTER TABLE t2 ADD c;
ALTER TABLE t3 ADD c DEFAULT 3;
ALTER TABLE t4 ADD c TEXT;
-- error
ALTER TABLE t4 ADD d VARCHAR;
SELECT name, sql FROM sqlite_schema WHERE sql NOT NULL;
INSERT INTO t3(a,b) VALUES(1,2);
SELECT * FROM t3;
-- error
INSERT INTO t4 VALUES(1,2,x'00');
