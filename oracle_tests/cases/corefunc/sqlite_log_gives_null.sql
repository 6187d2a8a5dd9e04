-- lang_expr "MATCH": pragma_function_list names sqlite_log(code, message): the result is NULL, and schemas may not
-- use it
SELECT sqlite_log(1, 'message'), sqlite_log(NULL, NULL), typeof(sqlite_log('x', 5));
-- error
SELECT sqlite_log(1);
-- error
SELECT sqlite_log();
CREATE TABLE t(a);
-- error
CREATE INDEX i ON t(SQLITE_LOG(a, 1));
