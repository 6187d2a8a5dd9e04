-- lang_createtrigger: row values, subqueries and upserts inside INSTEAD OF programs over a grouped view
CREATE TABLE kv(k PRIMARY KEY, v); CREATE VIEW wide AS SELECT max(CASE k WHEN 'x' THEN v END) AS x, max(CASE k WHEN 'y' THEN v END) AS y FROM kv; CREATE TRIGGER w INSTEAD OF UPDATE ON wide BEGIN INSERT INTO kv SELECT column1, column2 FROM (VALUES('x', new.x),('y', new.y)) WHERE column2 IS NOT NULL ON CONFLICT(k) DO UPDATE SET v=excluded.v; DELETE FROM kv WHERE (k, 1) IN (VALUES('x', new.x IS NULL),('y', new.y IS NULL)); END;
-- error
UPDATE wide SET x=1; SELECT * FROM kv;
-- error
UPDATE wide SET y=x+1, x=NULL; SELECT * FROM kv; SELECT * FROM wide;
-- error
UPDATE wide SET x=(SELECT count(*) FROM kv) WHERE y=2 RETURNING x, y; SELECT * FROM kv ORDER BY k;
-- error
UPDATE wide SET x=9 WHERE x=0; SELECT changes();
