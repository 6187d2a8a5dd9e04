-- lang_keywords: many keywords are names where no syntax needs them.
CREATE TABLE abort(action, after, analyze, asc, attach, before, begin, by, cascade, cast, conflict, cross, current, database);
SELECT action, after, analyze, asc, attach, before, begin, by, cascade, conflict, current, database FROM abort;
CREATE TABLE key(desc, detach, do, each, "end", exclude, explain, fail, first, following, for, generated, glob, groups, if, ignore, immediate, initially, instead, last, like, match);
CREATE TABLE materialized(no, nulls, of, offset, others, over, partition, plan, pragma, preceding, query, raise, range, recursive, regexp, reindex, release, rename, replace, restrict, rollback, row, rows, savepoint, temp, ties, trigger, unbounded, vacuum, view, virtual, window, with, without);
SELECT name FROM sqlite_schema ORDER BY name;
SELECT offset, row, temp, with FROM materialized;
