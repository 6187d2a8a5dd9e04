-- lang_indexedby: the same rows whatever index is named.
CREATE TABLE t(a, b, c);
CREATE INDEX ia ON t(a); CREATE INDEX ib ON t(b); CREATE INDEX iab ON t(a, b);
INSERT INTO t VALUES(1, 2, 'p'), (1, 3, 'q'), (2, 2, 'r'), (NULL, 2, 's'), (1, NULL, 't');
SELECT c FROM t WHERE a = 1 AND b = 2;
SELECT c FROM t INDEXED BY ia WHERE a = 1 AND b = 2;
SELECT c FROM t INDEXED BY ib WHERE a = 1 AND b = 2;
SELECT c FROM t INDEXED BY iab WHERE a = 1 AND b = 2;
SELECT c FROM t NOT INDEXED WHERE a = 1 AND b = 2;
SELECT c FROM t INDEXED BY ib WHERE a = 1 ORDER BY c;
SELECT c FROM t INDEXED BY iab ORDER BY c;
SELECT c FROM t INDEXED BY ia WHERE a IS NULL;
SELECT count(*) FROM t INDEXED BY ib;
