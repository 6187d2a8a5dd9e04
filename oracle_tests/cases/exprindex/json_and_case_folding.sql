-- expridx: searching documents by an indexed path, and texts without case, through changes
CREATE TABLE d(id INTEGER PRIMARY KEY, j); CREATE INDEX di ON d(j->>'$.city', j->>'$.zip'); CREATE UNIQUE INDEX du ON d(lower(j->>'$.mail')); INSERT INTO d(j) VALUES('{"city":"Bonn","zip":5,"mail":"A@x"}'),('{"city":"Köln","zip":6,"mail":"b@x"}'),('{"zip":7}'),('{"zip":8}');
SELECT id FROM d WHERE j->>'$.city'='Bonn' AND j->>'$.zip'>1;
-- error
INSERT INTO d(j) VALUES('{"mail":"B@X"}');
UPDATE d SET j=json_set(j,'$.city','Bonn') WHERE id=2; SELECT id FROM d WHERE j->>'$.city'='Bonn' ORDER BY j->>'$.zip' DESC; SELECT count(*) FROM d WHERE j->>'$.city' IS NULL;
-- error
INSERT INTO d(j) VALUES('not json');
DELETE FROM d WHERE lower(j->>'$.mail')='a@x'; SELECT id FROM d; PRAGMA integrity_check;
