-- lang_returning, INSTEAD OF: a value given to a REAL column of a view is read as it was given, and shown as a real
CREATE TABLE t1(a ,b,c REAL, d INT, e TEXT);
CREATE VIEW v0(a,b,c,d,e) AS SELECT a,b,c,d,e FROM t1;
CREATE TRIGGER g1 INSTEAD OF INSERT ON v0 BEGIN INSERT INTO t1 VALUES(typeof(NEW.a),typeof(NEW.b),NEW.c,typeof(NEW.d),typeof(NEW.c)); END;
CREATE TRIGGER g2 INSTEAD OF UPDATE ON v0 BEGIN SELECT 1; END;
CREATE TRIGGER g3 INSTEAD OF DELETE ON v0 BEGIN SELECT 1; END;
INSERT INTO v0 VALUES('2',2,1,'3',4) RETURNING c, typeof(c), +c, c+'a', c+1, c||'', -c, c*2, CASE WHEN 1 THEN c END, coalesce(c,1), d, typeof(d), d+1, e, typeof(e), e||1, max(c,c), (SELECT c), c=1, c IS 1, abs(c), quote(c), round(c), typeof(c+'a'), typeof(+c);
INSERT INTO v0 VALUES('2',2,'1','3',4) RETURNING c, typeof(c), +c, c+'a', c+1, c||'', -c, c*2, CASE WHEN 1 THEN c END, coalesce(c,1), d, typeof(d), d+1, e, typeof(e), e||1, max(c,c), (SELECT c), c=1, c IS 1, abs(c), quote(c), round(c), typeof(c+'a'), typeof(+c);
SELECT * FROM t1;
SELECT * FROM v0;
UPDATE v0 SET c = 1 RETURNING c, typeof(c), +c, c+'a', c+1, c||'', -c, c*2, CASE WHEN 1 THEN c END;
DELETE FROM v0 RETURNING c, typeof(c), +c, c+'a', c+1, c||'', -c, c*2, CASE WHEN 1 THEN c END;
INSERT INTO t1 VALUES(1,2,3,4,5) RETURNING c, typeof(c), +c, c+'a', c+1, c||'', -c, c*2, CASE WHEN 1 THEN c END, coalesce(c,1), max(c,c), (SELECT c), abs(c), quote(c);
UPDATE t1 SET c = 1 RETURNING c, typeof(c), +c, c+'a', c+1, c||'', -c, c*2, CASE WHEN 1 THEN c END;
DELETE FROM t1 RETURNING c, typeof(c), +c, c+'a', c+1, c||'', -c, c*2, CASE WHEN 1 THEN c END;
