-- lang_corefunc like(X,Y,Z): patterns with and without an index, as literals and as expressions
CREATE TABLE t(id INTEGER PRIMARY KEY, s TEXT COLLATE NOCASE, b TEXT);
INSERT INTO t(s, b) VALUES ('Apple', 'Apple'), ('apricot', 'apricot'), ('banana', 'banana'), ('APP', 'APP'), ('ap%le', 'ap%le'), (NULL, NULL), ('', ''), ('apple pie', 'apple pie');
CREATE INDEX ts ON t(s);
CREATE INDEX tb ON t(b);
SELECT id FROM t WHERE s LIKE 'app%' ORDER BY id;
SELECT id FROM t WHERE b GLOB 'ap*' ORDER BY id;
SELECT id FROM t WHERE s LIKE 'ap!%%' ESCAPE '!' ORDER BY id;
SELECT id FROM t WHERE s LIKE lower('APP') || '%' ORDER BY id;
SELECT id FROM t WHERE s NOT LIKE '%p%' ORDER BY id;
SELECT a.id, b.id FROM t a JOIN t b ON b.s LIKE a.s || '%' AND a.id <> b.id ORDER BY 1, 2;
EXPLAIN QUERY PLAN SELECT id FROM t WHERE s LIKE 'app%';
EXPLAIN QUERY PLAN SELECT id FROM t WHERE b GLOB 'ap*';
