-- encoding: UTF-16be
-- optoverview §5: a prefix may be of any characters; BINARY compares the bytes of the encoding
CREATE TABLE t(a TEXT, b TEXT COLLATE NOCASE);
CREATE INDEX ta ON t(a);
CREATE INDEX tb ON t(b);
INSERT INTO t VALUES('éa', 'Éa'), ('éb', 'éB'), ('ê', 'Ê'), ('aé', 'AÉ'), ('a😀b', 'A😀B'), ('a😁', 'A😁'), ('퟿x', '퟿X'), ('%é', '%É');
EXPLAIN QUERY PLAN SELECT a FROM t WHERE a GLOB 'é*';
SELECT a FROM t WHERE a GLOB 'é*' ORDER BY a;
SELECT a FROM t WHERE b LIKE 'é%' ORDER BY rowid;
SELECT a FROM t WHERE b LIKE 'a😀%' ORDER BY rowid;
SELECT a FROM t WHERE a GLOB 'a😀*' ORDER BY rowid;
SELECT a FROM t WHERE a GLOB '퟿*' ORDER BY rowid;
SELECT a FROM t WHERE b LIKE '|%é%' ESCAPE '|' ORDER BY rowid;
EXPLAIN QUERY PLAN SELECT a FROM t WHERE b LIKE '|%É%' ESCAPE '|';
