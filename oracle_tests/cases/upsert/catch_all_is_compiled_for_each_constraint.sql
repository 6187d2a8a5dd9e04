-- foreignkeys §4.3, lang_upsert: DO UPDATE without a target, in a table whose own key sets NULL, over each of its constraints
PRAGMA foreign_keys = 1;
CREATE TABLE a(k UNIQUE, u UNIQUE, x REFERENCES a(u) ON UPDATE SET NULL, s);
INSERT INTO a VALUES('b', 4, 1, 4), ('b', NULL, 1, 2) ON CONFLICT DO UPDATE SET k = excluded.k, u = u;
SELECT * FROM a;
DELETE FROM a;
-- error
INSERT INTO a VALUES('b', 4, 1, 4), ('c', 4, 1, 2) ON CONFLICT DO UPDATE SET u = u;
-- error
INSERT INTO a VALUES('b', 4, 1, 4), ('b', 4, 1, 2) ON CONFLICT DO UPDATE SET u = 5;
INSERT INTO a VALUES('b', 4, 1, 4), ('b', 5, 1, 2) ON CONFLICT DO UPDATE SET u = NULL;
-- error
INSERT INTO a VALUES('q', 9, 1, 4), ('q', 8, 1, 2) ON CONFLICT DO UPDATE SET s = 9;
INSERT INTO a VALUES('q', 9, 1, 4), ('q', 8, 1, 2) ON CONFLICT DO UPDATE SET x = 9;
SELECT * FROM a;
PRAGMA foreign_key_check;
