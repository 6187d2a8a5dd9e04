-- lang_upsert: DO UPDATE that changes the primary key of a WITHOUT ROWID table, rows after it meet the new key
CREATE TABLE w(k INT PRIMARY KEY, v) WITHOUT ROWID; INSERT INTO w VALUES(1,'a'),(2,'b'); INSERT INTO w VALUES(1,'x'),(1,'y'),(11,'z') ON CONFLICT(k) DO UPDATE SET k=k+10, v=v||excluded.v; SELECT * FROM w; SELECT changes(), total_changes();
-- error
INSERT INTO w VALUES(1,'q') ON CONFLICT(k) DO UPDATE SET k=2;
INSERT INTO w SELECT k, 's' FROM w WHERE true ON CONFLICT DO UPDATE SET v=v||excluded.v; SELECT * FROM w;
