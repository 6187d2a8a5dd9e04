-- lang_update: ORDER BY and LIMIT are there only in libraries built for it
CREATE TABLE t(a);
-- error
UPDATE t SET a=1 ORDER BY a LIMIT 1;
-- error
UPDATE t SET a=1 LIMIT 1;
-- error
DELETE FROM t LIMIT 1;
-- error
DELETE FROM t ORDER BY a LIMIT 1;
SELECT sqlite_compileoption_used('ENABLE_UPDATE_DELETE_LIMIT');
