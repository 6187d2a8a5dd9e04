-- gencol: table_info leaves them out, table_xinfo shows them
CREATE TABLE t(a, b AS (a), c AS (a) STORED);
PRAGMA table_info(t);
PRAGMA table_xinfo(t);
