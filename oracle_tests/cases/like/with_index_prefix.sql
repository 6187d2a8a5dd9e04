-- optoverview "The LIKE optimization": with a NOCASE index a prefix is a range; the rows are the same.
CREATE TABLE t(a TEXT COLLATE nocase);
INSERT INTO t VALUES('apple'), ('Apricot'), ('banana'), ('APPLY'), (''), (NULL), ('ap'), ('aq');
SELECT a FROM t WHERE a LIKE 'ap%' ORDER BY a;
CREATE INDEX ta ON t(a);
SELECT a FROM t WHERE a LIKE 'ap%' ORDER BY a;
SELECT a FROM t WHERE a LIKE 'appl_' ORDER BY a;
SELECT a FROM t WHERE a LIKE '%' ORDER BY a;
SELECT a FROM t WHERE a LIKE 'ap';
SELECT a FROM t WHERE a NOT LIKE 'ap%' ORDER BY a;
