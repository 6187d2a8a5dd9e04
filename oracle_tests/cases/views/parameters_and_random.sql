-- lang_createview: no parameters; a function that is not deterministic is called anew
-- error
CREATE VIEW v AS SELECT :x;
-- error
CREATE VIEW v AS SELECT * FROM t WHERE a=?;
CREATE VIEW r AS SELECT random() AS n;
SELECT count(*) FROM r WHERE n IS NOT NULL;
CREATE VIEW c AS SELECT changes() AS ch, total_changes() AS tc;
CREATE TABLE t(a); INSERT INTO t VALUES(1),(2);
SELECT * FROM c;
