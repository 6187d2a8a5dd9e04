-- pragma empty_result_callbacks: of a callback that nobody here has; it is kept and shown
CREATE TABLE t(a);
PRAGMA empty_result_callbacks;
PRAGMA empty_result_callbacks = 1;
PRAGMA empty_result_callbacks;
SELECT * FROM t;
SELECT a FROM t WHERE 0;
PRAGMA table_info(nope);
PRAGMA index_list(t);
PRAGMA empty_result_callbacks = off;
PRAGMA empty_result_callbacks;
PRAGMA empty_result_callbacks('yes');
PRAGMA empty_result_callbacks;
PRAGMA empty_result_callbacks = nonsense;
PRAGMA empty_result_callbacks;
PRAGMA empty_result_callbacks = 2;
PRAGMA empty_result_callbacks;
PRAGMA main.empty_result_callbacks;
PRAGMA temp.empty_result_callbacks = 0;
PRAGMA empty_result_callbacks;
-- error
PRAGMA nope.empty_result_callbacks;
BEGIN;
PRAGMA empty_result_callbacks = 1;
ROLLBACK;
PRAGMA empty_result_callbacks;
-- reopen
PRAGMA empty_result_callbacks;
