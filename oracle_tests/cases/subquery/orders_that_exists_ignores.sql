-- source: lang_select, lang_createtrigger
-- nobody asks in which order the rows of EXISTS come, nor those of a SELECT in a trigger: the ORDER BY of a subquery
-- that becomes a part of it is gone with its own, and so is what is wrong with it
-- needs: flatten
CREATE TABLE u(a, b);
CREATE TABLE s(x);
CREATE TABLE t(k);
INSERT INTO s VALUES (3), (1), (2);
CREATE VIEW misused(c) AS SELECT a FROM u ORDER BY count();
CREATE VIEW below(c) AS SELECT c FROM misused WHERE c IS NOT 7;
SELECT EXISTS (SELECT 1 FROM misused), NOT EXISTS (SELECT c FROM misused WHERE c > 1);
SELECT EXISTS (SELECT DISTINCT c FROM misused), EXISTS (SELECT c FROM below LIMIT 2);
SELECT 1 FROM s WHERE EXISTS (SELECT 1 FROM misused WHERE c IS 8 AND c = x);
DELETE FROM s WHERE (SELECT 1) AND EXISTS (SELECT 1 FROM below WHERE c IS 8 AND c = x);
SELECT EXISTS (SELECT c FROM misused UNION ALL SELECT 2), EXISTS (SELECT 2 UNION ALL SELECT c FROM misused);
-- error
SELECT EXISTS (SELECT c FROM misused GROUP BY c);
-- error
SELECT EXISTS (SELECT count(*) FROM misused);
-- error
SELECT EXISTS (SELECT * FROM (SELECT c FROM misused LIMIT 2));
-- error
SELECT (SELECT 1 FROM misused);
CREATE TRIGGER looks AFTER INSERT ON t BEGIN
    SELECT c FROM misused;
    SELECT a FROM u ORDER BY count();
    SELECT RAISE(ABORT, 'at ' || x) FROM s WHERE NEW.k = 1 ORDER BY x;
    SELECT RAISE(ABORT, 'of ' || x) FROM (SELECT x FROM s ORDER BY x) WHERE NEW.k = 2 LIMIT 1;
    SELECT RAISE(ABORT, 'in ' || x) FROM (SELECT x FROM s ORDER BY x LIMIT 1) WHERE NEW.k = 3;
END;
INSERT INTO t VALUES (0);
-- error
INSERT INTO t VALUES (1);
-- error
INSERT INTO t VALUES (2);
-- error
INSERT INTO t VALUES (3);
SELECT * FROM t;
