-- lang_corefunc length(X): text and blobs in a table, short and of many pages, read as a length only
CREATE TABLE t(id INTEGER PRIMARY KEY, a);
INSERT INTO t VALUES (1, zeroblob(100000)), (2, replace(hex(zeroblob(40000)), '0', 'é')), (3, 12.50), (4, -0.0), (5, 1e15);
SELECT id, length(a), octet_length(a) FROM t ORDER BY id;
SELECT id FROM t WHERE length(a) > 100 ORDER BY id;
