-- lang_returning: a table's own star is refused
CREATE TABLE t(a, b);
-- error
INSERT INTO t VALUES(1,2) RETURNING t.*;
SELECT * FROM t;
