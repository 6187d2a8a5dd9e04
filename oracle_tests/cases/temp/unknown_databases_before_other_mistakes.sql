-- lang_createtable: of an unknown database and a qualified TEMP name, the first is told
-- error
CREATE TEMP TABLE nope.t(a);
-- error
CREATE TEMP TABLE main.t(a);
CREATE TEMP TABLE temp.t(a);
-- error
CREATE TEMP VIEW nope.v AS SELECT 1;
-- error
CREATE TEMP VIEW main.v AS SELECT 1;
CREATE TEMP VIEW temp.v AS SELECT 1 AS one; SELECT one FROM v;
-- error
CREATE TEMP TRIGGER nope.g AFTER INSERT ON t BEGIN SELECT 1; END;
-- error
CREATE TEMP TRIGGER temp.g AFTER INSERT ON t BEGIN SELECT 1; END;
-- error
CREATE TEMP TABLE nope.u AS SELECT 1;
SELECT name FROM sqlite_temp_schema;
