-- Comments inside a CREATE statement are kept in the schema.
CREATE TABLE t(a -- first
, b /* second */); SELECT sql FROM sqlite_schema;
CREATE VIEW v AS SELECT /* all */ * FROM t -- end
; SELECT sql FROM sqlite_schema WHERE name = 'v'; SELECT * FROM v;
