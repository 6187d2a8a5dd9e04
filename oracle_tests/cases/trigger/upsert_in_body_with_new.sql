-- lang_createtrigger, lang_upsert: an UPSERT in a program reads NEW and excluded
CREATE TABLE ev(k, v);
CREATE TABLE agg(k PRIMARY KEY, n DEFAULT 1, total, best);
CREATE TRIGGER g AFTER INSERT ON ev BEGIN
  INSERT INTO agg(k, total, best) VALUES(new.k, new.v, new.v)
  ON CONFLICT(k) DO UPDATE SET n = n + 1, total = total + new.v, best = max(best, excluded.best) WHERE new.v IS NOT NULL;
END;
INSERT INTO ev VALUES('a',1),('b',5),('a',7),('a',NULL),('b',-2);
SELECT * FROM agg ORDER BY k;
SELECT changes(), total_changes();
DELETE FROM ev;
SELECT count(*) FROM agg;
