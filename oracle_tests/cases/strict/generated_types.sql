-- stricttables: generated columns keep to their types
CREATE TABLE s(a INT, g TEXT AS (a||'x'), h INT AS (a||'x') STORED) STRICT;
-- error
INSERT INTO s VALUES(1);
CREATE TABLE s2(a INT, g TEXT AS (a+1), h REAL AS (a) STORED) STRICT;
INSERT INTO s2 VALUES(1);
SELECT *, typeof(g), typeof(h) FROM s2;
CREATE TABLE s3(a ANY, g INT AS (a)) STRICT;
-- error
INSERT INTO s3 VALUES('q');
INSERT INTO s3 VALUES('4');
SELECT * FROM s3;
