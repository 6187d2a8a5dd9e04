-- stricttables: CREATE TABLE AS takes no options
-- error
CREATE TABLE s AS SELECT 1 a STRICT;
-- error
CREATE TABLE s STRICT AS SELECT 1 a;
SELECT name, sql FROM sqlite_schema;
