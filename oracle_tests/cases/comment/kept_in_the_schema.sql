-- lang_comment: the text of CREATE is stored with its comments.
CREATE TABLE t( -- first
  a, /* second */ b -- third
);
CREATE /* x */ INDEX /* y */ i ON t(a) /* z */;
CREATE VIEW v AS SELECT a -- of t
FROM t /* end */;
SELECT type, sql FROM sqlite_schema ORDER BY rowid;
ALTER TABLE t ADD COLUMN c; -- new
SELECT sql FROM sqlite_schema WHERE name = 't';
