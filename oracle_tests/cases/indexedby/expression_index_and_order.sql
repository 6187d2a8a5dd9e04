-- expridx: an index on an expression may be named; lang_indexedby forces it also for the order alone.
CREATE TABLE t(a, b TEXT);
CREATE INDEX te ON t(a + 1);
CREATE INDEX tl ON t(lower(b));
INSERT INTO t VALUES(1, 'Beta'), (2, 'alpha'), (3, 'GAMMA');
SELECT a FROM t INDEXED BY te WHERE a + 1 = 3;
SELECT b FROM t INDEXED BY tl WHERE lower(b) >= 'b' ORDER BY lower(b);
SELECT b FROM t INDEXED BY tl ORDER BY lower(b) DESC;
SELECT b FROM t INDEXED BY te WHERE lower(b) = 'beta';
