-- lang_corefunc ltrim(X,Y): characters to remove from another column
CREATE TABLE t(a, b);
INSERT INTO t VALUES ('xxhixx', 'x'), ('xxhixx', 'hx'), ('123', 13), (NULL, 'x'), ('abc', NULL), ('ééaéé', 'é'), (x'6162', x'61');
SELECT trim(a, b), ltrim(a, b), rtrim(a, b) FROM t ORDER BY rowid;
