-- REPLACE with a DO NOTHING for every conflict deletes nothing: a parent that is missing at once leaves the deferred one counted
PRAGMA foreign_keys = ON;
CREATE TABLE a(id, k, u, r, s REFERENCES a(id), FOREIGN KEY(r, s) REFERENCES a(k, u) DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX i0 ON a(id);
CREATE UNIQUE INDEX i1 ON a(k, u);
BEGIN;
-- error
REPLACE INTO a VALUES (NULL, '1', 3, 'b', 'b') ON CONFLICT DO NOTHING;
SELECT count(*) FROM a;
-- error
COMMIT;
ROLLBACK;
BEGIN;
-- error
REPLACE INTO a VALUES (NULL, '1', 3, 'b', 'b');
COMMIT;
SELECT count(*) FROM a;
