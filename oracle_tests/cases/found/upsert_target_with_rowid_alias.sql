-- found by the generator of changes: a constraint over the rowid's alias and another column is no conflict target
CREATE TABLE z(a INTEGER PRIMARY KEY, b, UNIQUE(a,b));
-- error
INSERT INTO z VALUES(1,2) ON CONFLICT(a,b) DO NOTHING;
-- error
INSERT INTO z VALUES(1,2) ON CONFLICT(b,a) DO UPDATE SET b=1;
INSERT INTO z VALUES(1,2) ON CONFLICT(a) DO NOTHING;
CREATE UNIQUE INDEX zi ON z(b, a+0);
INSERT INTO z VALUES(1,2) ON CONFLICT(a+0,b) DO NOTHING;
SELECT * FROM z;
