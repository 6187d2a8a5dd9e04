-- lang_corefunc lower(X): lookups by lower() find by an index on the expression
CREATE TABLE t(name);
INSERT INTO t VALUES ('Ann'), ('BOB'), ('ann'), ('Éva'), (NULL), (5);
CREATE UNIQUE INDEX i ON t(lower(name)) WHERE name <> 'ann';
SELECT name FROM t WHERE lower(name) = 'ann' ORDER BY name;
-- error
INSERT INTO t VALUES ('ANN');
SELECT lower(name), count(*) FROM t GROUP BY 1 ORDER BY 1;
