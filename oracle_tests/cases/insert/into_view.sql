-- lang_insert: a view cannot be inserted into without a trigger
CREATE TABLE t(a);
CREATE VIEW v AS SELECT a FROM t;
-- error
INSERT INTO v VALUES(1);
-- error
REPLACE INTO v VALUES(1);
-- error
INSERT INTO v DEFAULT VALUES;
SELECT * FROM t;
