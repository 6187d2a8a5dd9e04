-- lang_altertable: the other engine reads an altered table
CREATE TABLE t(a, b, c DEFAULT 5);
INSERT INTO t VALUES(1,2,3);
ALTER TABLE t ADD d DEFAULT 7;
ALTER TABLE t DROP b;
ALTER TABLE t RENAME TO u;
-- swap
SELECT * FROM u;
INSERT INTO u(a) VALUES(9);
ALTER TABLE u ADD e AS (a*2);
SELECT * FROM u;
-- swap
SELECT * FROM u;
