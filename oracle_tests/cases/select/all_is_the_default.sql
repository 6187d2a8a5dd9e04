-- lang_select "Removal of duplicate rows": ALL keeps what DISTINCT removes; it is the default.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (1), (2), (NULL), (NULL);
SELECT a FROM t;
SELECT ALL a FROM t;
SELECT DISTINCT a FROM t;
SELECT ALL(a) FROM t;
SELECT DISTINCT(a) FROM t;
-- error
SELECT ALL DISTINCT a FROM t;
-- error
SELECT DISTINCT ALL a FROM t;
-- error
SELECT a, DISTINCT a FROM t;
