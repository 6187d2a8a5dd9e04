-- nulinstr: "the length(X) function returns the number of characters prior to the first NUL".
CREATE TABLE t(a TEXT);
INSERT INTO t VALUES('abc' || char(0) || 'xyz'), (char(0)), ('abc' || char(0)), (char(0, 0) || 'a'), ('');
SELECT hex(a), length(a), octet_length(a), length(CAST(a AS BLOB)), a = '' FROM t;
SELECT sum(length(a)), max(octet_length(a)) FROM t;
