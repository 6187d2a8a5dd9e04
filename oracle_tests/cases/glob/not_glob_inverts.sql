-- lang_expr "LIKE, GLOB": GLOB may be preceded by NOT; NULL stays NULL.
CREATE TABLE t(a);
INSERT INTO t VALUES('apple'), ('Apple'), (''), (NULL), (17);
SELECT a, a NOT GLOB 'a*', NOT a GLOB 'a*', a GLOB 'a*' IS NOT 1 FROM t;
SELECT a FROM t WHERE a NOT GLOB '*[A-Za-z]*';
SELECT a FROM t WHERE a NOT GLOB '?*' OR a GLOB '[0-9][0-9]';
