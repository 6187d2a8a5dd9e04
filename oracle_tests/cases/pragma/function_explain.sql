EXPLAIN QUERY PLAN SELECT * FROM pragma_table_info('t');
EXPLAIN QUERY PLAN SELECT * FROM pragma_table_info;
EXPLAIN QUERY PLAN SELECT * FROM sqlite_schema AS m LEFT JOIN pragma_table_info(m.name) WHERE m.name IS NULL;
EXPLAIN QUERY PLAN SELECT * FROM pragma_user_version;
