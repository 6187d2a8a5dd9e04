-- lang_createtrigger: TEMP triggers on attached tables, qualified or found by name; gone with DETACH
ATTACH ':memory:' AS x; CREATE TABLE x.t(a); CREATE TABLE log(m); CREATE TEMP TRIGGER g1 AFTER INSERT ON x.t BEGIN INSERT INTO log VALUES('g1'); END; CREATE TEMP TRIGGER g2 AFTER INSERT ON t BEGIN INSERT INTO log VALUES('g2'); END; INSERT INTO x.t VALUES(1); SELECT * FROM log;
-- error
CREATE TEMP TRIGGER x.g3 AFTER INSERT ON t BEGIN SELECT 1; END;
CREATE TRIGGER x.g3 AFTER INSERT ON t BEGIN INSERT INTO log VALUES('g3'); END;
-- error
INSERT INTO x.t VALUES(2);
SELECT name FROM sqlite_temp_schema ORDER BY 1; DROP TRIGGER g3; INSERT INTO x.t VALUES(3); SELECT count(*) FROM log; DETACH x; SELECT name FROM sqlite_temp_schema ORDER BY 1; DROP TRIGGER g1; DROP TRIGGER g2; SELECT count(*) FROM sqlite_temp_schema;
