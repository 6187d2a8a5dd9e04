-- lang_corefunc like(X,Y,Z): "used to implement the 'Y LIKE X[ESCAPE Z]' expression"
CREATE TABLE t(name);
INSERT INTO t VALUES ('neon'), ('NEON light'), ('no'), (NULL), (5), (x'6e656f6e'), ('10%');
SELECT name, name LIKE '%neon%', like('%neon%', name), like('%!%', name, '!'), name LIKE '%!%' ESCAPE '!' FROM t ORDER BY rowid;
-- error
SELECT like('a');
-- error
SELECT like('a', 'b', 'c', 'd');
