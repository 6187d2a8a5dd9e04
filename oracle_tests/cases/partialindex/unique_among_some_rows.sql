-- partialindex §2.1: a UNIQUE partial index bounds the rows for which its WHERE is true; NULL is not true
CREATE TABLE team(id INTEGER PRIMARY KEY, team, is_lead);
CREATE UNIQUE INDEX lead ON team(team) WHERE is_lead;
INSERT INTO team(team, is_lead) VALUES ('a', 0), ('a', 0), ('a', 1), ('b', NULL), ('b', NULL), ('b', 'x');
-- error
INSERT INTO team(team, is_lead) VALUES ('a', 1);
INSERT INTO team(team, is_lead) VALUES ('a', 'abc');
-- error
INSERT INTO team(team, is_lead) VALUES ('a', 0.5);
INSERT INTO team(team, is_lead) VALUES (NULL, 1), (NULL, 1);
-- error
UPDATE team SET is_lead = 1 WHERE id = 1;
UPDATE team SET is_lead = 0 WHERE id = 3;
UPDATE team SET is_lead = 1 WHERE id = 1;
UPDATE OR IGNORE team SET is_lead = 1;
UPDATE OR REPLACE team SET is_lead = 1 WHERE team = 'a';
INSERT OR REPLACE INTO team(team, is_lead) VALUES ('b', 1);
INSERT INTO team(team, is_lead) VALUES ('a', 1) ON CONFLICT(team) WHERE is_lead DO UPDATE SET is_lead = 2;
-- error
INSERT INTO team(team, is_lead) VALUES ('a', 1) ON CONFLICT(team) DO NOTHING;
-- error
INSERT INTO team(team, is_lead) VALUES ('a', 1) ON CONFLICT(team) WHERE is_lead = 1 DO NOTHING;
INSERT INTO team(team, is_lead) VALUES ('a', 1) ON CONFLICT DO NOTHING;
SELECT * FROM team ORDER BY id;
CREATE UNIQUE INDEX every ON team(team) WHERE team IS NOT NULL AND is_lead = 0;
-- error
INSERT INTO team(team, is_lead) VALUES ('c', 0), ('c', 0);
PRAGMA index_list(team);
PRAGMA integrity_check;
