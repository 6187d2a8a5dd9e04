-- lang_corefunc "replace": every occurrence, from left to right, not looking at what was put in.
CREATE TABLE t(a);
INSERT INTO t VALUES('aaa'), ('banana'), (121), (NULL), (x'616161'), ('');
SELECT replace(a, 'a', 'aa'), replace(a, 'ana', '-'), replace(a, 1, 'one'), replace(a, 'a', NULL), replace(a, '', 'x'), typeof(replace(a, 'a', 'b')) FROM t;
UPDATE t SET a = replace(a, 'a', 'o') WHERE typeof(a) = 'text';
SELECT a FROM t WHERE typeof(a) = 'text' ORDER BY a;
