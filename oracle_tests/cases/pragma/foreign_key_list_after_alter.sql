-- pragma foreign_key_list: after columns and parents were renamed, columns added and dropped
CREATE TABLE p(a PRIMARY KEY, b UNIQUE); CREATE TABLE c(x, y REFERENCES p(b), z REFERENCES p);
ALTER TABLE p RENAME b TO bb; ALTER TABLE p RENAME TO pp; ALTER TABLE c RENAME y TO yy;
PRAGMA foreign_key_list(c);
ALTER TABLE c ADD w REFERENCES pp(bb) ON DELETE CASCADE;
PRAGMA foreign_key_list(c);
ALTER TABLE c DROP z;
PRAGMA foreign_key_list(c);
PRAGMA foreign_keys=ON;
-- error
INSERT INTO c(w) VALUES(1);
INSERT INTO pp VALUES(1,2);
INSERT INTO c(yy, w) VALUES(2,2);
DELETE FROM pp;
SELECT count(*) FROM c;
