-- lang_createtrigger: what a program's statements may contain
CREATE TABLE t(g, v); CREATE TABLE r(g, k, m);
CREATE TRIGGER a AFTER INSERT ON t BEGIN
  DELETE FROM r WHERE g=new.g;
  INSERT INTO r SELECT g, rank() OVER (ORDER BY v), sum(v) OVER (ORDER BY v ROWS UNBOUNDED PRECEDING) FROM t WHERE g=new.g;
  INSERT INTO r WITH c AS (SELECT max(v) AS m FROM t) SELECT 'max', NULL, m FROM c;
  UPDATE r SET m=(SELECT min(v) FROM t WHERE t.g=r.g) WHERE k=1;
END;
INSERT INTO t VALUES('x',3),('x',1),('y',2),('x',2);
SELECT * FROM r;
