-- optoverview: GLOB with a constant prefix is a range on a BINARY index.
CREATE TABLE t(a TEXT);
INSERT INTO t VALUES('ab'), ('abc'), ('Ab'), ('ac'), ('b'), (NULL), ('a');
SELECT a FROM t WHERE a GLOB 'ab*' ORDER BY a;
CREATE INDEX ta ON t(a);
SELECT a FROM t WHERE a GLOB 'ab*' ORDER BY a;
SELECT a FROM t WHERE a GLOB 'a[bc]*' ORDER BY a;
SELECT a FROM t WHERE a GLOB '*' ORDER BY a;
SELECT a FROM t WHERE a GLOB 'ab';
