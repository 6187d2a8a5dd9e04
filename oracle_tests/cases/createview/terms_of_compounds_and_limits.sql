-- lang_createview: what is looked at when a view is made and what only when it is read
CREATE VIEW a AS SELECT nosuch FROM nowhere; CREATE VIEW b AS SELECT 1 UNION SELECT 1, 2; CREATE VIEW c AS SELECT sum(sum(1)); CREATE VIEW d AS SELECT * FROM a ORDER BY 5; CREATE VIEW e AS SELECT nofunc(1); CREATE VIEW f AS SELECT 1 COLLATE nocoll; CREATE VIEW g AS SELECT * FROM g;
-- error
SELECT * FROM a;
-- error
SELECT * FROM b;
-- error
SELECT * FROM c;
-- error
SELECT * FROM e;
-- error
SELECT * FROM g;
SELECT count(*) FROM sqlite_schema;
-- error
CREATE VIEW h AS SELECT * FROM nope.t; 
-- error
CREATE VIEW i AS SELECT 1 LIMIT ?;
DROP VIEW g; DROP VIEW a;
-- error
SELECT * FROM d;
