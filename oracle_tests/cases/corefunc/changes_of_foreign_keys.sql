-- lang_corefunc total_changes(): rows that a foreign key's action changes are counted in total_changes() only
PRAGMA foreign_keys = 1;
CREATE TABLE p(id INTEGER PRIMARY KEY);
CREATE TABLE c(p REFERENCES p ON DELETE CASCADE);
INSERT INTO p VALUES (1), (2);
INSERT INTO c VALUES (1), (1), (2);
DELETE FROM p WHERE id = 1;
SELECT changes(), total_changes(), (SELECT count(*) FROM c);
