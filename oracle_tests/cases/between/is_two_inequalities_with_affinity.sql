-- lang_expr "The BETWEEN operator": "x BETWEEN y AND z" is equivalent to "x>=y AND x<=z"; so each bound has its own
-- affinity and collation.
CREATE TABLE t(i INTEGER, s TEXT, n , c TEXT COLLATE NOCASE);
INSERT INTO t VALUES(5, '5', '5', 'm'), (10, '10', 10, 'M'), (NULL, 'x', x'35', 'Z');
SELECT i, i BETWEEN '4' AND 6, i BETWEEN 4 AND '6', s BETWEEN 1 AND 6, s BETWEEN '1' AND 6 FROM t;
SELECT n, n BETWEEN 1 AND 9, n BETWEEN '1' AND '9', n BETWEEN 1 AND '9', n BETWEEN '' AND x'ff' FROM t;
SELECT c, c BETWEEN 'A' AND 'N', 'a' BETWEEN c AND c, 'm' BETWEEN c AND 'N', 'm' COLLATE BINARY BETWEEN c AND c FROM t;
SELECT i FROM t WHERE i >= '4' AND i <= 6;
