-- lang_keywords: which keywords may be names without quotes
CREATE TABLE abort(action, after, analyze, asc, attach, before, begin, by, cascade, cast, column, conflict, cross, current, database);
CREATE TABLE t2(deferred, desc, detach, do, each, end, exclude, exclusive, explain, fail, filter, first, following, for, full, generated, glob, groups, if, ignore, immediate);
CREATE TABLE t3(indexed2, initially, inner, instead, key, last, left, like, match, materialized, natural, no, nulls, of, offset, others, outer, over, partition, plan, pragma, preceding, query, raise, range);
CREATE TABLE t4(recursive, regexp, reindex, release, rename, replace, restrict, right, rollback, row, rows, savepoint, temp, temporary, ties, trigger, unbounded, vacuum, view, virtual, window, with, without);
-- error
CREATE TABLE t5(select);
-- error
CREATE TABLE t5(table);
-- error
CREATE TABLE t5(index);
-- error
CREATE TABLE t5(order);
-- error
CREATE TABLE t5(not);
-- error
CREATE TABLE t5(returning);
-- error
CREATE TABLE t5(default);
CREATE TABLE t6("select", [table], `order`, 'not');
SELECT name FROM pragma_table_info('t6');
-- error
INSERT INTO abort(action, asc, end2) VALUES(1,2,3);
INSERT INTO abort(action, asc) VALUES(1,2);
SELECT action, asc, begin FROM abort ORDER BY asc desc;
